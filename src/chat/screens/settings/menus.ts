// Settings of which one way always holds, so that they are menus: choosing what would hold anyway is no choice.
import { type AtHandRule, atHandRules, type LateVoice, lateVoices, type Settings } from "../../../case/settings.ts";
import type { Words } from "../../../lang/index.ts";
import { choiceIn } from "../../form-answers.ts";
import type { FormAnswers } from "../../intent.ts";
import type { Field } from "../../reply.ts";
import type { Visit } from "../../visit.ts";
import type { SettingsDraft } from "./draft.ts";
import { field } from "./fields.ts";

type Menu<Way extends string> = {
  readonly id: string;
  readonly ways: readonly Way[];
  /** Holds where nobody chose. */
  readonly usual: Way;
  readonly chosen: (settings: Settings) => Way | null;
  readonly said: (words: Words) => {
    readonly label: string;
    readonly hint?: string;
    readonly ways: { readonly [W in Way]: string };
  };
};

export const late: Menu<LateVoice> = {
  id: field.late,
  ways: lateVoices,
  usual: "channel",
  chosen: (settings) => settings.late,
  said: ({ settings }) => ({ label: settings.late, ways: settings.lateVoices }),
};

export const atHand: Menu<AtHandRule> = {
  id: field.atHand,
  ways: atHandRules,
  usual: "documented",
  chosen: (settings) => settings.atHand,
  said: ({ ours }) => ours.setting,
};

export function menuField<Way extends string>(
  { id, ways, usual, chosen, said }: Menu<Way>,
  { words }: Visit,
  { settings, inherited, typed = {} }: SettingsDraft,
): Field {
  const { label, hint, ways: named } = said(words);
  return {
    kind: "choice",
    look: "menu",
    live: false,
    id,
    label,
    hint,
    optional: false,
    options: ways.map((way) => ({ value: way, label: named[way] })),
    value: choiceIn(typed, id) ?? chosen(settings) ?? (inherited ? chosen(inherited) : null) ?? usual,
  };
}

/** `room` null: for everybody. */
export function menuIn<Way extends string>(
  { id, ways, usual, chosen }: Menu<Way>,
  answers: FormAnswers,
  room: string | null,
  before: Settings,
  visit: Visit,
): Way | null {
  const found = ways.find((one) => one === choiceIn(answers, id));
  if (found === undefined) return chosen(before);
  const holds = (room === null ? null : chosen(visit.settings)) ?? usual;
  return chosen(before) === null && found === holds ? null : found;
}
