// A PostgreSQL that falls silent, with the waits that hold in earnest: `node proof/silence.ts`, about three minutes.
import { startPostgres } from "../test/postgres.ts";
import { through } from "../test/store/silence/through.ts";

const server = await startPostgres();
/** Ms after which everything must be said. */
const within = 20_000;
const disturbances = ["mute", "freeze", "refuse", "cut", "stopped", "restarted", "full", "demoted"] as const;
let broken = 0;
try {
  for (const how of disturbances) {
    const report = await through(how, server, { lastsMs: 20_000 });
    const holds = report.cards === 20 && report.twice === 0 && report.saidAfterMs < within;
    console.log(holds ? "holds:  " : "BROKEN: ", how, report);
    if (!holds) broken += 1;
  }
} finally {
  await server.stop();
}
process.exitCode = broken > 0 ? 1 : 0;
