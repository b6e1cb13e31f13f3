// An administrator reads a vendor's words otherwise for everybody here: asked, shown what it moves, and done.

import { z } from "zod";
import type { Settings } from "../../../case/settings.ts";
import type { Policy } from "../../../policy/policy.ts";
import { toIso } from "../../../time/instant.ts";
import { settingsLines } from "../../audit.ts";
import { carried } from "../../carried.ts";
import { choiceIn } from "../../form-answers.ts";
import type { OpenForm } from "../../intent.ts";
import { says } from "../../part.ts";
import { privateCard } from "../../private-card.ts";
import type { Reply } from "../../reply.ts";
import type { Visit } from "../../visit.ts";
import { field } from "./fields.ts";
import { barredFromSettings, settingsOf } from "./keep.ts";
import { moveAll, movedIf } from "./moving-cases.ts";
import { chooseOption, chooseReading, confirmReading, type Reading, readingsOf } from "./readings-form.ts";

export { readingsScreen } from "./readings-form.ts";

const Memo = z.discriminatedUnion("step", [
  z.strictObject({ step: z.literal("which") }),
  z.strictObject({ step: z.literal("how"), reading: z.string() }),
  z.strictObject({ step: z.literal("sure"), reading: z.string(), option: z.string() }),
]);

export async function askReadings(visit: Visit): Promise<Reply> {
  return (await barredFromSettings(visit, null)) ?? { kind: "form", form: chooseReading(visit) };
}

export async function submitReadings(visit: Visit, { memo, answers }: OpenForm): Promise<Reply> {
  const barred = await barredFromSettings(visit, null);
  if (barred) return barred;
  const read = carried(Memo, memo);
  const id = read.step === "which" ? choiceIn(answers, field.reading) : read.reading;
  const reading = readingsOf(visit).find((one) => one.id === id);
  if (!reading) return { kind: "form", form: chooseReading(visit) };
  if (read.step === "which") return { kind: "form", form: chooseOption(visit, reading) };
  const option = read.step === "sure" ? read.option : (choiceIn(answers, field.option) ?? "");
  const isKnown = Object.hasOwn(reading.policy.readings[reading.name]?.options ?? {}, option);
  if (!isKnown) return { kind: "form", form: chooseOption(visit, reading) };
  if (read.step === "sure") return switchTo(visit, reading, option);
  const { count, seen } = await movedIf(visit, await readAs(visit, reading, option));
  return { kind: "form", form: confirmReading(visit, reading, option, count, seen) };
}

/** The policy as it would be read, under the house's own contract and, for cases from before it, without. */
async function readAs(visit: Visit, reading: Reading, option: string): Promise<Policy[]> {
  const { readings, contract } = await settingsOf(visit, null);
  const { now, tenant } = visit.origin;
  const read = { ...readings, [reading.id]: option };
  const contracts = [{ tenant, terms: contract ?? [] }, undefined];
  return contracts.map(
    (one) => visit.core.catalog.under(read, toIso(now).slice(0, 10), one).find(reading.policy.id) ?? reading.policy,
  );
}

async function switchTo(visit: Visit, reading: Reading, option: string): Promise<Reply> {
  const { core, origin, words } = visit;
  const before: Settings = await settingsOf(visit, null);
  const readings = { ...before.readings, [reading.id]: option };
  const after = { ...before, readings };
  const noted = settingsLines(visit, null, { before, after, changed: ["readings"] });
  await core.store.keepSettings(origin.tenant, null, after, noted);
  const count = await moveAll(visit, reading.id, await readAs(visit, reading, option));
  const card = privateCard(words, words.settings.saved, [says([words.settings.readSwitched(count)])]);
  return { kind: "done", card };
}
