// The fields of a move in which one of several is chosen, and what stands in each before anybody chose.
import { correctable, correctedCourse } from "../../case/corrections.ts";
import { plainKinds } from "../../case/move.ts";
import { rungsOf } from "../../case/rungs.ts";
import { wallText } from "../../lang/clock.ts";
import { inWords } from "../../lang/text.ts";
import { choiceIn } from "../form-answers.ts";
import { levelName } from "../level-name.ts";
import { asNoted } from "../moves/corrections.ts";
import { entryLabels } from "../moves/labels.ts";
import type { Field, Option } from "../reply.ts";
import type { Drawn } from "./move-asking.ts";
import { deciding } from "./way.ts";

export type ChoiceId = "to" | "by" | "logged" | "way" | "until" | "entry" | "as" | "decided" | "rung" | "awaits";

const snoozes = [30, 60, 120, 240, 960] as const;

/** `first`: taken where nobody has chosen yet. */
type Choice = { readonly options: readonly Option[]; readonly look?: "menu"; readonly first?: string };

const choices: { readonly [C in ChoiceId]: (drawn: Drawn) => Choice } = {
  to: ({ row, words }) => {
    const levels = row.terms.levels.filter(({ level }) => level !== row.priority);
    const options = levels.map((level) => ({ value: String(level.level), label: levelName(level, words.language) }));
    return { look: "menu", options };
  },
  by: ({ words: { moves } }) => ({
    options: [
      { value: "us", label: moves.ask.byUs },
      { value: "vendor", label: moves.ask.byVendor },
    ],
    first: "us",
  }),
  logged: ({ words: { moves } }) => ({
    options: [
      { value: "yes", label: moves.ask.loggedYes },
      { value: "no", label: moves.ask.loggedNo },
    ],
    first: "yes",
  }),
  way: ({ row, words: { moves } }) => {
    const by = deciding(row.terms) ?? "phone";
    const options = [
      { value: by, label: moves.ask.ways[by] },
      { value: "other", label: moves.ask.ways.other },
    ];
    return { options, first: by };
  },
  until: ({ words: { moves } }) => ({
    options: snoozes.map((minutes) => ({ value: String(minutes), label: moves.ask[`in${minutes}`] })),
    first: "60",
  }),
  entry: (drawn) => ({ look: "menu", options: entries(drawn) }),
  as: ({ words: { moves } }) => ({
    look: "menu",
    options: [
      { value: asNoted, label: moves.ask.asNoted },
      ...plainKinds.map((kind) => ({ value: kind, label: moves.labels[kind] })),
    ],
    first: asNoted,
  }),
  decided: ({ words: { moves } }) => ({
    options: [
      { value: asNoted, label: moves.ask.asNoted },
      { value: "us", label: moves.ask.byUs },
      { value: "vendor", label: moves.ask.byVendor },
    ],
    first: asNoted,
  }),
  awaits: ({ words: { ours } }) => ({
    options: [
      { value: "answer", label: ours.asked },
      { value: "contact", label: ours.unreachable },
    ],
    first: "answer",
  }),
  rung: ({ row, words: { language } }) => ({
    options: rungsOf(row).map(({ id, whom }) => ({ value: id, label: inWords(whom, language) })),
  }),
};

export function choiceField(id: ChoiceId, drawn: Drawn): Field {
  const { options, look = "radio", first = null } = choices[id](drawn);
  const label = drawn.words.moves.ask[id];
  const value = choiceIn(drawn.answers, id) ?? first;
  return { kind: "choice", live: false, id, optional: false, mistake: drawn.mistakes[id], look, label, options, value };
}

/** The latest first; a menu of more would be read by nobody. */
const mostEntries = 20;

function entries({ row, words }: Drawn): Option[] {
  const labels = entryLabels(words);
  const really = new Map(correctedCourse(row.course).map((step) => [step.revision, step]));
  return correctable(row.course)
    .slice(0, mostEntries)
    .map((noted) => really.get(noted.revision) ?? noted)
    .map(({ revision, at, act }) => ({
      value: String(revision),
      label: `${labels[act.kind] ?? act.kind}, ${wallText(at, row.site.zone, words.language, "date-time")}`,
    }));
}
