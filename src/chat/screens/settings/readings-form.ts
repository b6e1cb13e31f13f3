// How a vendor's words are read here: which wording, the ways to read it, and the open cases that another would move.
import type { SupportCase } from "../../../case/case.ts";
import type { DeadlineThen } from "../../../case/journal.ts";
import { deadlinesThen } from "../../../case/standing.ts";
import { inWords } from "../../../lang/text.ts";
import type { Policy } from "../../../policy/policy.ts";
import { flat, shown } from "../../line.ts";
import { alert, list, says, whispers } from "../../part.ts";
import { shorten } from "../../reading/title.ts";
import type { Field, Form, Line, Part, Span } from "../../reply.ts";
import { policiesOf, type Visit } from "../../visit.ts";
import { field } from "./fields.ts";
import type { Moved } from "./moved-cases.ts";

export const readingsScreen = "settings-readings";
export type Reading = { readonly id: string; readonly name: string; readonly policy: Policy };

const mostOption = 75;
const mostCases = 10;

/** Every wording of the vendors used here that can be read otherwise. */
export function readingsOf(visit: Visit): Reading[] {
  return policiesOf(visit).flatMap((policy) =>
    Object.keys(policy.readings).map((name) => ({ id: `${policy.id}.${name}`, name, policy })),
  );
}

/** The first step: which wording. */
export function chooseReading(visit: Visit): Form {
  const { settings: words, ask, language } = visit.words;
  const options = readingsOf(visit).flatMap(({ id, name, policy }) => {
    const reading = policy.readings[name];
    return reading
      ? [{ value: id, label: shorten(`${policy.name}: ${inWords(reading.published, language)}`, mostOption) }]
      : [];
  });
  const which: Field = {
    kind: "choice",
    look: "menu",
    live: false,
    id: field.reading,
    label: words.whichReading,
    optional: false,
    options: options.slice(0, 100),
    value: null,
  };
  return form(visit, { step: "which" }, ask.next, [whispers([words.readingsHint]), which]);
}

/** The second: how. */
export function chooseOption(visit: Visit, { id, name, policy }: Reading): Form {
  const { settings: words, ask, language } = visit.words;
  const reading = policy.readings[name];
  if (!reading) throw new Error(`${id} is no reading`);
  const options = Object.entries(reading.options).map(([option, { text }]) => ({
    option,
    text: inWords(text, language),
  }));
  const how: Field = {
    kind: "choice",
    look: "radio",
    live: false,
    id: field.option,
    label: words.howToRead,
    optional: false,
    options: options.map(({ option, text }) => ({ value: option, label: shorten(text, mostOption) })),
    value: reading.inForce,
  };
  const whole = options.filter(({ text }) => text.length > mostOption).map(({ text }): Line => [text]);
  return form(visit, { step: "how", reading: id }, ask.next, [
    says([{ kind: "strong", text: policy.name }, `: ${inWords(reading.published, language)}`]),
    ...(whole.length > 0 ? [list(whole)] : []),
    how,
  ]);
}

/** The last: what it would move. `seen` are those of the moved that whoever asks may see. */
export function confirmReading(
  visit: Visit,
  { id, name, policy }: Reading,
  option: string,
  moved: number,
  seen: readonly Moved[],
): Form {
  const { settings: words, language } = visit.words;
  const text = policy.readings[name]?.options[option]?.text;
  const lines = seen.slice(0, mostCases).map(({ row, after }) => movedLine(visit, row, after));
  const rest = moved - lines.length;
  const cases: Part[] =
    moved === 0
      ? [says([words.movesNothing])]
      : [
          alert("warning", [words.movesCases(moved)]),
          ...(lines.length > 0 ? [list(lines)] : []),
          ...(rest > 0 ? [whispers([words.movesOthers(rest)])] : []),
        ];
  return form(visit, { step: "sure", reading: id, option }, words.switchReading, [
    says([{ kind: "strong", text: policy.name }, `: ${text ? inWords(text, language) : option}`]),
    ...cases,
    whispers([words.readingHolds]),
  ]);
}

/** "12 · Nobody can call: first response Mon 10:00 → Tue 11:00" */
function movedLine(visit: Visit, row: SupportCase, after: SupportCase): Line {
  const { words, origin } = visit;
  const telling = shown(words);
  const [then, now] = [deadlinesThen(row, origin.now), deadlinesThen(after, origin.now)];
  const time = (at: number | null): Line => (at === null ? [words.moves.nothingDue] : telling.when(at, row.site.zone));
  const dueOf = (all: readonly DeadlineThen[], kind: DeadlineThen["kind"]) =>
    all.find((one) => one.kind === kind)?.dueAt ?? null;
  const changes = then.flatMap(({ kind, dueAt }): Line => {
    const later = dueOf(now, kind);
    if (later === dueAt) return [];
    return ["; ", ...flat(words.moves.wasDue<Span | Line>(words.card.target[kind], time(dueAt), time(later)))];
  });
  return [{ kind: "strong", text: String(row.number) }, " ", { kind: "typed", text: row.title }, ...changes];
}

function form(visit: Visit, memo: object, submit: string, parts: readonly (Part | Field)[]): Form {
  const { settings: words, ask } = visit.words;
  return {
    screen: readingsScreen,
    memo: JSON.stringify(memo),
    title: words.readingsTitle,
    submit,
    close: ask.cancel,
    parts,
  };
}
