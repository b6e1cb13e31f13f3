// The whole program killed 30 times while people work and another program hears of it: `node proof/kills.ts [kills]`, about four minutes.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { killThrough } from "../test/front/killed/through.ts";

const [kills = 30] = process.argv.slice(2).map(Number);
/** Longer than any lease. */
const restMs = 75_000;
const folder = mkdtempSync(join(tmpdir(), "dueline-kills-"));
const report = await killThrough({ folder, kills, restMs }).finally(() =>
  rmSync(folder, { recursive: true, force: true }),
);
console.log(report);
const promises: readonly (readonly [string, boolean])[] = [
  ["no form that was acknowledged is lost", report.formsLost.length === 0],
  ["no press that was acknowledged is lost", report.pressesLost.length === 0],
  ["every case has its card", report.withoutCard.length === 0],
  ["the other program heard of every case", report.untold.length === 0],
];
for (const [promise, holds] of promises) console.log(holds ? "holds:  " : "BROKEN: ", promise);
process.exitCode = promises.every(([, holds]) => holds) ? 0 : 1;
