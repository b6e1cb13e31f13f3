// A million cases, a hundred thousand of them open, on PostgreSQL: is Slack answered, is what is due said, and are lists and
// reports there in time, with three programs and with one of them killed? `node proof/scale.ts --cases 20000` in minutes.
import { parseArgs } from "node:util";
import { Client } from "pg";
import { startPostgres } from "../test/postgres.ts";
import { fill } from "../test/scale/fill.ts";
import { type Report, scale } from "../test/scale/scale.ts";
import type { Seen } from "../test/scale/window.ts";

const { values: given } = parseArgs({
  options: {
    cases: { type: "string", default: "1000000" },
    /** Of each of the two windows. */
    seconds: { type: "string", default: "60" },
    "per-second": { type: "string", default: "20" },
    reminders: { type: "string", default: "1000" },
    /** The part of all cases that is the pressing workspace's own, in percent. */
    share: { type: "string", default: "40" },
    /** A database of one's own, which stays: filled where it is empty, else taken as it is. */
    url: { type: "string" },
    /** A busy machine needs more time until all cards are there and the first window can begin, s. */
    lead: { type: "string", default: "120" },
    "fill-only": { type: "boolean", default: false },
  },
});
/** As somebody sets it who has a million cases; everything else as PostgreSQL comes. */
const flags = ["-c", "shared_buffers=1GB", "-c", "max_wal_size=4GB", "-c", "checkpoint_timeout=15min"];
const goal = { acknowledged: 50, late: 1_000, list: 50, report: 2_000 } as const;

const server = given.url === undefined ? await startPostgres(flags) : null;
try {
  const url = given.url ?? (await server?.freshDatabase()) ?? "";
  if (await isEmpty(url)) {
    const spread = { share: Number(given.share) / 100, rooms: 400, otherTenants: 59 };
    console.log("filled:", await fill({ url, cases: Number(given.cases), ...spread }, (line) => console.log(line)));
  }
  if (!given["fill-only"]) await measure(url);
} finally {
  await server?.stop();
}

async function measure(url: string): Promise<void> {
  const numbers = { reminders: Number(given.reminders), seconds: Number(given.seconds) };
  const lead = Number(given.lead) * 1000;
  const report = await scale({
    lead,
    url,
    ...numbers,
    perSecond: Number(given["per-second"]),
    say: (line) => console.log(line),
  });
  for (const row of rowsOf(report)) console.log(`| ${row.join(" | ")} |`);
  const held = promises(report);
  for (const [promise, holds] of held) console.log(holds ? "holds:  " : "BROKEN: ", promise);
  process.exitCode = held.every(([, holds]) => holds) ? 0 : 1;
}

async function isEmpty(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query("select to_regclass('support_case') is null as none");
  const some = rows[0]?.none ? null : await client.query("select from support_case limit 1");
  await client.end();
  return !some?.rowCount;
}

function rowsOf({ readyAfter, windows, loop }: Report): string[][] {
  const each = (figure: (seen: Seen) => string | number) => windows.map((seen) => String(figure(seen)));
  const times = ({ median, p99, most }: Seen["late"]) => `${median}, ${p99}, ${most} ms`;
  const kinds = [...new Set(windows.flatMap(({ asked }) => asked.map(({ what }) => what)))];
  return [
    ["", ...each(({ name }) => (name === "killed" ? "one of three killed" : "three programs"))],
    ["---", ...each(() => "---:")],
    ["requests acknowledged", ...each((seen) => `${seen.requests - seen.failed - seen.brokenOff} of ${seen.requests}`)],
    ["broken off by the kill", ...each((seen) => seen.brokenOff)],
    ["acknowledged after: median, p99, most", ...each((seen) => times(seen.acknowledged))],
    ["reminders said", ...each((seen) => `${seen.due - seen.unsaid} of ${seen.due}`)],
    ["late by: median, p99, most", ...each((seen) => times(seen.late))],
    ["of the killed one's, said after its lease", ...each((seen) => seen.takenOver)],
    ["said twice; with excuse", ...each((seen) => `${seen.twice}; ${seen.excused}`)],
    ["cases opened; lost", ...each((seen) => `${seen.opened}; ${seen.lost}`)],
    ...kinds.map((kind) => [`${kind}: median, p99, most`, ...each((seen) => answered(seen, kind, times))]),
    ["ready after", readyAfter.map((ms) => `${ms} ms`).join(", "), ""],
    ["the thread stood still, p99 / most, ms", "", loop.join(", ")],
  ];
}

function answered({ asked }: Seen, kind: string, times: (spread: Seen["late"]) => string): string {
  const found = asked.find(({ what }) => what === kind);
  return found ? `${times(found)} (${found.times})` : "";
}

function promises({ windows }: Report): (readonly [string, boolean])[] {
  return windows.flatMap((seen) => {
    const longest = (start: string, of: "p99" | "most") =>
      Math.max(0, ...seen.asked.filter(({ what }) => what.startsWith(start)).map((one) => one[of]));
    const name = seen.name === "killed" ? "with one killed" : "with three";
    return [
      [`${name}: every request was acknowledged`, seen.failed === 0],
      [`${name}: p99 of the acknowledgement under ${goal.acknowledged} ms`, seen.acknowledged.p99 < goal.acknowledged],
      [`${name}: every reminder was said`, seen.unsaid === 0],
      [`${name}: p99 of their lateness under ${goal.late} ms`, seen.late.p99 < goal.late],
      [`${name}: none twice without excuse`, seen.twice === seen.excused],
      [`${name}: no opened case was lost`, seen.lost === 0],
      [`${name}: p99 of the API's lists under ${goal.list} ms`, longest("list", "p99") < goal.list],
      [`${name}: every report under ${goal.report} ms`, longest("report", "most") < goal.report],
    ] as const;
  });
}
