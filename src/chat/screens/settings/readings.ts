// An administrator reads a vendor's words otherwise for everybody here: asked, shown what it moves, and done.
import { z } from "zod";
import { reread } from "../../../case/reread.ts";
import type { Settings } from "../../../case/settings.ts";
import type { Policy } from "../../../policy/policy.ts";
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
import { type Moved, movedBy, movedTo } from "./moved-cases.ts";
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
  if (read.step === "sure") return switchTo(visit, reading, option);
  const { count, seen } = await movedIf(visit, await readAs(visit, reading, option));
  return { kind: "form", form: confirmReading(visit, reading, option, count, seen) };
}

/** The policy as it would be read. */
async function readAs(visit: Visit, reading: Reading, option: string): Promise<Policy> {
  const { readings } = await settingsOf(visit, null);
  const day = toIso(visit.origin.now).slice(0, 10);
  const catalog = visit.core.catalog.under({ ...readings, [reading.id]: option }, day);
  return catalog.find(reading.policy.id) ?? reading.policy;
}

/** As many are asked for whether they may be seen; a form shows fewer. */
const mostLookedAt = 50;

/** How many move, and the first of those that whoever asks may see. */
async function movedIf(visit: Visit, policy: Policy): Promise<{ readonly count: number; readonly seen: Moved[] }> {
  let count = 0;
  const seen: Moved[] = [];
  for await (const one of movedBy(visit, policy)) {
    count += 1;
    if (count <= mostLookedAt && (await rightTo(visit, "see", one.row)) === "yes") seen.push(one);
  }
  return { count, seen };
}

/** A case that somebody else changed meanwhile is read anew, once; its next change finds it as it then is. */
async function switchTo(visit: Visit, reading: Reading, option: string): Promise<Reply> {
  const { core, origin, words } = visit;
  const before: Settings = await settingsOf(visit, null);
  const readings = { ...before.readings, [reading.id]: option };
  const after = { ...before, readings };
  const noted = settingsLines(visit, null, { before, after, changed: ["readings"] });
  await core.store.keepSettings(origin.tenant, null, after, noted);
  const policy = await readAs(visit, reading, option);
  // All are found before the first moves: a case that moves has another place in the list that is gone through.
  const ids: string[] = [];
  for await (const { row } of movedBy(visit, policy)) ids.push(row.id);
  for (const id of ids) {
    const isMoved = await moveCase(visit, reading, policy, id);
    if (!isMoved) await moveCase(visit, reading, policy, id);
  }
  const card = privateCard(words, words.settings.saved, [says([words.settings.readSwitched(ids.length)])]);
  return { kind: "done", card };
}

/** False: somebody else changed the case meanwhile. */
async function moveCase(visit: Visit, { id: reading }: Reading, policy: Policy, id: string): Promise<boolean> {
  const { core, origin } = visit;
  const row = await core.store.findCase(origin.tenant, id);
  const moved = row && row.status !== "closed" ? movedTo(visit, policy, row) : null;
  if (!moved) return true;
  const { terms } = moved;
  const settings = await settingsIn(core, origin.tenant, moved.row.room.id);
  return (await core.store.keep(reread(moved.row, { reading, terms }, origin.who, origin.now, settings))) === "kept";
}
