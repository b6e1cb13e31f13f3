// The whole program killed in the middle of people's work. `node proof/kills.ts` does it thirty times.
import { expect, test } from "vitest";
import { killThrough } from "./killed/through.ts";
import { emptyFolder } from "./program.ts";

test("whatever moment the program is killed in, no form or press that it acknowledged is lost", async () => {
  const report = await killThrough({ folder: await emptyFolder(), kills: 1, restMs: 0 });
  expect(report, `killed at the moments of seed ${report.seed}`).toMatchObject({ formsLost: [], pressesLost: [] });
}, 60_000);
