// A PostgreSQL that falls silent, with the waits that hold in earnest: `node proof/silence.ts`, about three minutes.
import { startPostgres } from "../test/postgres.ts";
import type { Line } from "../test/store/line.ts";
import { through } from "../test/store/silence/through.ts";
import { endOn } from "./silence/ending.ts";

const server = await startPostgres();
/** Ms after which everything must be said. */
const within = 20_000;
const disturbances = ["mute", "freeze", "refuse", "cut", "stopped", "restarted", "full", "demoted"] as const;
let broken = 0;
const endings: readonly (readonly [string, (line: Line) => void])[] = [
  ["all is well", () => {}],
  ["every connection is mute", (line) => line.muteAll(true)],
  ["the line is frozen", (line) => line.freeze(true)],
];
try {
  for (const how of disturbances) {
    const report = await through(how, server, { lastsMs: 20_000 });
    const { cards, reminders, told, twice, outOfOrder, saidAfterMs } = report;
    const isWhole = cards === 20 && reminders === 10 && told === 20 && twice === 0 && outOfOrder === 0;
    const holds = isWhole && saidAfterMs < within;
    console.log(holds ? "holds:  " : "BROKEN: ", how, report);
    if (!holds) broken += 1;
  }
  for (const [how, disturb] of endings) {
    const report = await endOn(await server.freshDatabase(), disturb);
    const holds = report.status === 0 && report.endedAfterMs < 25_000 && report.kept >= Number(report.promised);
    console.log(holds ? "holds:  " : "BROKEN: ", `asked to end while ${how}`, report);
    if (!holds) broken += 1;
  }
} finally {
  await server.stop();
}
process.exitCode = broken > 0 ? 1 : 0;
