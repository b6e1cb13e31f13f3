// A case is put under legal hold, or the hold is lifted: by an administrator, with a reason.

import { z } from "zod";
import type { SupportCase } from "../../case/case.ts";
import { holdCase, mostWhy } from "../../case/legal-hold.ts";
import { carried } from "../carried.ts";
import { textIn } from "../form-answers.ts";
import type { OpenForm } from "../intent.ts";
import { flat, type Telling, typed } from "../line.ts";
import { button, says, whispers } from "../part.ts";
import { privateCard } from "../private-card.ts";
import { shorten } from "../reading/title.ts";
import type { Button, Form, Line, Part, Reply, Span } from "../reply.ts";
import { barredFromAll, caseFor } from "../rights.ts";
import { settingsIn, type Visit } from "../visit.ts";
import { buttonId } from "./case-buttons.ts";

export const legalHoldScreen = "legal-hold";

const field = "why";
/** `on`: what the form is to bring about. */
const Memo = z.object({ case: z.string(), on: z.boolean() });

/** For administrators alone. */
export function holdButtons({ origin, words: { hold } }: Visit, { id, held }: SupportCase): Button[] {
  if (!origin.admin) return [];
  return [button({ id: buttonId.legalHold, label: held ? hold.lift : hold.button, value: id, opensForm: true })];
}

/** `most`: so many characters of the reason. */
export function holdParts({ held, terms }: SupportCase, telling: Telling, most: number): Part[] {
  if (!held) return [];
  const why: Line = [typed(shorten(held.why, most))];
  return [says(flat(telling.words.hold.standing<Span | Line>(telling.own(held.since, terms.vendorZone), why)))];
}

export async function askHold(visit: Visit, id: string): Promise<Reply> {
  const barred = await barredFromHold(visit, true);
  if (barred) return barred;
  const found = await caseFor(visit, id, "change");
  if ("refusal" in found) return found.refusal;
  return { kind: "form", form: holdForm(visit, { case: id, on: !found.row.held }) };
}

export async function submitHold(visit: Visit, { memo, answers }: OpenForm): Promise<Reply> {
  const asked = carried(Memo, memo);
  const barred = await barredFromHold(visit, asked.on);
  if (barred) return barred;
  const why = (textIn(answers, field) ?? "").trim();
  if (why === "") return { kind: "mistakes", form: holdForm(visit, asked, visit.words.ask.mistakes.answer) };
  const found = await caseFor(visit, asked.case, "change");
  if ("refusal" in found) return found.refusal;
  const { core, origin, words } = visit;
  const settings = await settingsIn(core, origin.tenant, found.row.room.id);
  const change = holdCase(found.row, { on: asked.on, why }, origin.who, origin.now, settings);
  if (!change || (await core.store.keep(change)) === "stale") return { kind: "refusal", text: [words.hold.meanwhile] };
  const said = asked.on ? words.hold.means : words.hold.lifted;
  return { kind: "done", card: privateCard(words, words.hold.title, [says([said])]) };
}

function barredFromHold(visit: Visit, on: boolean): Promise<Reply | null> {
  return barredFromAll(visit, on ? "hold-case" : "lift-hold", [visit.words.hold.onlyAdmins]);
}

function holdForm({ words }: Visit, asked: z.infer<typeof Memo>, mistake?: string): Form {
  const { hold, ask } = words;
  return {
    screen: legalHoldScreen,
    memo: JSON.stringify(asked),
    title: hold.title,
    submit: asked.on ? hold.button : hold.lift,
    close: ask.cancel,
    parts: [
      whispers([asked.on ? hold.means : hold.lifted]),
      {
        kind: "text",
        lines: "one",
        id: field,
        label: hold.why,
        hint: hold.whyHint,
        optional: false,
        most: mostWhy,
        value: "",
        mistake,
      },
    ],
  };
}
