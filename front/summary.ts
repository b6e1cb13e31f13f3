// What somebody reads when it has started: where to go first, then what is on, what is not, and what would help.
import about from "../package.json" with { type: "json" };
import type { Policy } from "../src/policy/policy.ts";
import type { Config, SlackConfig, TeamsConfig } from "./config.ts";
import type { Running } from "./start.ts";

type Started = Pick<Running, "url"> & { readonly catalog: Pick<Running["catalog"], "policies" | "warnings"> };
type Row = readonly [label: string, ...lines: string[]];

/** Plain lines for a terminal. Never a secret: what is said is whether there is one. */
export function summaryOf(config: Config, { url, catalog }: Started): string {
  const rows: Row[] = [
    ["Slack", ...slackLines(config)],
    ["Teams", ...teamsLines(config)],
    ["Store", storeLine(config)],
    ["Kept", keptLine(config)],
    ["Policies", ...catalog.policies.map(policyLine), ...doubts(catalog)],
    ["Readings", ...catalog.policies.flatMap((policy) => readingLines(policy, config)), switching],
    ["Missing", ...missingLines(config)],
  ];
  const told = rows.filter(([, ...lines]) => lines.length > 0).map(rowText);
  return `\n${headline(config, url)}\n\n${told.join("\n")}\n\n  npm run doctor checks all of this and says how to mend it.\n\n`;
}

function headline({ playground, publicUrl }: Config, url: string): string {
  return playground
    ? `  Open ${url}\n\n  Dueline ${about.version}, the playground: nobody's credentials are set, so it brings a Slack and a Teams of its own.`
    : `  ${publicUrl ?? url}\n\n  Dueline ${about.version} is ready${publicUrl ? `, listening at ${url}` : ""}.`;
}

function slackLines({ slack, playground }: Config): string[] {
  if (playground) return ["a stand-in; your own workspace: docs/slack.md"];
  if (!slack) return ["off; to switch it on: docs/slack.md"];
  return [`on, ${slackWay(slack)}`];
}

function slackWay({ oauth, appToken }: SlackConfig): string {
  const way = appToken ? "Socket Mode" : "requests to /slack/events";
  return oauth ? `many workspaces, ${way}; add one at /slack/install` : `one workspace, ${way}`;
}

function teamsLines({ teams, playground }: Config): string[] {
  if (playground) return ["a stand-in; your own tenant: docs/teams.md"];
  if (!teams) return ["off; to switch it on: docs/teams.md"];
  return [`on, ${teamsWay(teams)}, requests to /teams/messages`];
}

function teamsWay({ type, tenantId }: TeamsConfig): string {
  return type === "MultiTenant" ? "many tenants" : `tenant ${tenantId}`;
}

function storeLine({ store }: Config): string {
  if (store.kind === "postgres") return "PostgreSQL, shared by all replicas";
  if (store.path === ":memory:") return "in memory: what is tried here ends with it; SQLITE_FILE keeps it";
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

function missingLines({ slack, teams, publicUrl, playground }: Config): string[] {
  if (playground) return [];
  const reached = teams !== null || (slack !== null && !slack.appToken);
  return reached && publicUrl === null
    ? ["PUBLIC_URL: with it, npm run doctor tries whether the platforms reach this: docs/operations.md, “Settings”"]
    : [];
}

function rowText([label, ...lines]: Row): string {
  return lines.map((line, index) => `  ${(index === 0 ? label : "").padEnd(10)}${line}`).join("\n");
}
