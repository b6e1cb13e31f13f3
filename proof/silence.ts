// A PostgreSQL that falls silent, with the waits that hold in earnest: `node proof/silence.ts`, about a minute and a half.
import { startPostgres } from "../test/postgres.ts";
import { type Disturbance, through } from "../test/store/silence/through.ts";

const server = await startPostgres();
/** Ms after which everything must be said. */
const within: { readonly [D in Disturbance]: number } = { mute: 20_000, freeze: 20_000, refuse: 20_000, cut: 20_000 };
let broken = 0;
try {
  for (const how of ["mute", "freeze", "refuse", "cut"] as const) {
    const report = await through(how, await server.freshDatabase(), { lastsMs: 20_000 });
    const holds = report.cards === 20 && report.twice === 0 && report.saidAfterMs < within[how];
    console.log(holds ? "holds:  " : "BROKEN: ", how, report);
    if (!holds) broken += 1;
  }
} finally {
  await server.stop();
}
process.exitCode = broken > 0 ? 1 : 0;
