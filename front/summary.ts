// What somebody reads when it has started: where to go first, then what is on, what is not, and what would help.
import about from "../package.json" with { type: "json" };
import type { Policy } from "../src/policy/policy.ts";
import { type Config, platformsOn } from "./config.ts";
import type { Running } from "./start.ts";

type Started = Pick<Running, "url"> & {
  readonly catalog: Pick<Running["catalog"], "policies" | "warnings">;
  readonly connected: readonly { readonly platform: { readonly name: string } }[];
};
type Row = readonly [label: string, ...lines: string[]];

/** Plain lines for a terminal. Never a secret: what is said is whether there is one. */
export function summaryOf(config: Config, { url, catalog, connected }: Started): string {
  const rows: Row[] = [
    ...config.platforms.map((platform): Row => [platform.module.title, platformLine(platform, connected)]),
    ["Store", storeLine(config)],
    ...(config.playground ? triedRows(catalog) : servedRows(config, catalog)),
  ];
  const told = rows.filter(([, ...lines]) => lines.length > 0);
  const width = Math.max(...told.map(([label]) => label.length)) + 2;
  return `\n${headline(config, url, connected)}\n\n${told.map((row) => rowText(row, width)).join("\n")}\n\n  npm run doctor checks all of this and says how to mend it.\n\n`;
}

/** Who tries it wants to know with which vendors, and how it ends. */
function triedRows(catalog: Started["catalog"]): Row[] {
  return [
    ["Vendors", catalog.policies.map(({ name }) => name).join(", "), ...doubts(catalog)],
    ["To end it", "Ctrl+C"],
  ];
}

/** Who runs it wants to know what is in force. */
function servedRows(config: Config, catalog: Started["catalog"]): Row[] {
  return [
    ["Kept", keptLine(config)],
    ["Policies", ...catalog.policies.map(policyLine), ...doubts(catalog)],
    ["Readings", ...catalog.policies.flatMap((policy) => readingLines(policy, config)), switching],
    ["Missing", ...missingLines(config)],
  ];
}

function headline({ platforms, playground, publicUrl }: Config, url: string, connected: Started["connected"]): string {
  const standIns = platforms
    .filter(({ module }) => isAmong(connected, module))
    .map(({ module }) => `a ${module.title}`);
  return playground
    ? `  Open ${url}\n\n  Dueline's playground: it brings ${standIns.join(" and ")} of its own, so no account is needed.`
    : `  ${publicUrl ?? url}\n\n  Dueline ${about.version} is ready${publicUrl ? `, listening at ${url}` : ""}.`;
}

/** What is connected without credentials is a stand-in's. */
function platformLine({ module, setUp }: Config["platforms"][number], connected: Started["connected"]): string {
  if (setUp) return `on, ${setUp.summary}`;
  const { tenant, guide } = module;
  return isAmong(connected, module)
    ? `a stand-in; your own ${tenant.word}: ${guide}`
    : `off; to switch it on: ${guide}`;
}

function isAmong(connected: Started["connected"], { name }: { readonly name: string }): boolean {
  return connected.some(({ platform }) => platform.name === name);
}

function storeLine({ store }: Config): string {
  if (store.kind === "postgres") return "PostgreSQL, shared by all replicas";
  if (store.path === ":memory:") return "in memory: what is tried here ends with it (SQLITE_FILE keeps it)";
  return `SQLite, ${store.path}, for one process; more: docs/operations.md, “Stores”`;
}

function keptLine({ retentionMonths }: Config): string {
  if (retentionMonths === null) return "closed cases stay; to remove them: docs/operations.md, “Retention”";
  return `closed cases for ${retentionMonths} ${retentionMonths === 1 ? "month" : "months"}`;
}

function policyLine({ name, version }: Policy): string {
  return `${name}, version ${version}`;
}

function doubts({ warnings }: Started["catalog"]): string[] {
  if (warnings.length === 0) return [];
  return [
    `doubtful in ${warnings.length} ${warnings.length === 1 ? "place" : "places"}: npm run -s sla -- policies check`,
  ];
}

const switching = "how an unclear wording is read, and how to switch it: docs/policies.md";

function readingLines({ id, readings }: Policy, config: Config): string[] {
  const said = Object.entries(readings).map(([name, { inForce }]) => {
    const switched = config.readings[`${id}.${name}`] === undefined ? "" : " (switched by READINGS)";
    return `${name}=${inForce}${switched}`;
  });
  return said.length === 0 ? [] : [`${id}: ${said.join(", ")}`];
}

function missingLines(config: Config): string[] {
  const called = platformsOn(config).some(({ calls }) => calls);
  return called && config.publicUrl === null
    ? ["PUBLIC_URL: with it, npm run doctor tries whether the platforms reach this: docs/operations.md, “Settings”"]
    : [];
}

function rowText([label, ...lines]: Row, width: number): string {
  return lines.map((line, index) => `  ${(index === 0 ? label : "").padEnd(width)}${line}`).join("\n");
}
