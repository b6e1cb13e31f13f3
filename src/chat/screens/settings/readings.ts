// An administrator reads a vendor's words otherwise for everybody here: asked, shown what it moves, and done.
import { z } from "zod";
import { reread } from "../../../case/reread.ts";
import type { Settings } from "../../../case/settings.ts";
import { toIso } from "../../../time/instant.ts";
import { settingsLines } from "../../audit.ts";
import type { OpenForm } from "../../intent.ts";
import { says } from "../../part.ts";
import { privateCard } from "../../private-card.ts";
import type { Reply } from "../../reply.ts";
import { rightTo } from "../../rights.ts";
import { settingsIn, type Visit } from "../../visit.ts";
import { choiceIn } from "../answers.ts";
import { field } from "./fields.ts";
import { barredFromSettings, settingsOf } from "./keep.ts";
import { type Moved, movedBy } from "./moved-cases.ts";
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
  const read = Memo.parse(JSON.parse(memo));
  const id = read.step === "which" ? choiceIn(answers, field.reading) : read.reading;
  const reading = readingsOf(visit).find((one) => one.id === id);
  if (!reading) return { kind: "form", form: chooseReading(visit) };
  if (read.step === "which") return { kind: "form", form: chooseOption(visit, reading) };
  const option = read.step === "sure" ? read.option : (choiceIn(answers, field.option) ?? "");
  const isKnown = Object.hasOwn(reading.policy.readings[reading.name]?.options ?? {}, option);
  if (!isKnown) return { kind: "form", form: chooseOption(visit, reading) };
  const moved = await movedIf(visit, reading, option);
  if (read.step === "sure") return switchTo(visit, reading, option, moved);
  return { kind: "form", form: confirmReading(visit, reading, option, moved, await seenOf(visit, moved)) };
}

async function movedIf(visit: Visit, reading: Reading, option: string): Promise<Moved[]> {
  const { readings } = await settingsOf(visit, null);
  const day = toIso(visit.origin.now).slice(0, 10);
  const policy = visit.core.catalog.under({ ...readings, [reading.id]: option }, day).find(reading.policy.id);
  return policy ? movedBy(visit, policy) : [];
}

async function seenOf(visit: Visit, moved: readonly Moved[]): Promise<Moved[]> {
  const rights = await Promise.all(
    moved.slice(0, 50).map(async (one) => ({ one, right: await rightTo(visit, "see", one.row) })),
  );
  return rights.flatMap(({ one, right }) => (right === "yes" ? [one] : []));
}

/** A case that somebody else changed meanwhile is read anew, once; its next change finds it as it then is. */
async function switchTo(visit: Visit, reading: Reading, option: string, moved: readonly Moved[]): Promise<Reply> {
  const { core, origin, words } = visit;
  const before: Settings = await settingsOf(visit, null);
  const readings = { ...before.readings, [reading.id]: option };
  const after = { ...before, readings };
  const noted = settingsLines(visit, null, { before, after, changed: ["readings"] });
  await core.store.keepSettings(origin.tenant, null, after, noted);
  const left = await keptOf(visit, reading, moved);
  if (left > 0) await keptOf(visit, reading, await movedIf(visit, reading, option));
  const card = privateCard(words, words.settings.saved, [says([words.settings.readSwitched(moved.length)])]);
  return { kind: "done", card };
}

/** How many somebody else was quicker at. */
async function keptOf({ core, origin }: Visit, { id }: Reading, moved: readonly Moved[]): Promise<number> {
  let stale = 0;
  for (const { row, terms } of moved) {
    const settings = await settingsIn(core, origin.tenant, row.room.id);
    const kept = await core.store.keep(reread(row, { reading: id, terms }, origin.who, origin.now, settings));
    if (kept === "stale") stale += 1;
  }
  return stale;
}
