// The vendor's levels in their order: the name of each as published, and where it is said what it means.
import { kindsIn } from "./kinds.ts";
import { levelAtStart } from "./level-names.ts";
import type { Outline, Placed } from "./outline.ts";
import { cut, type Ground, groundOf, type Passage } from "./page.ts";
import { valuesIn } from "./values.ts";
import { says } from "./words.ts";

export type LevelFound = {
  readonly level: number;
  readonly name: string;
  readonly named: Ground;
  /** The first sentence on what it means; null: there is none. */
  readonly meant: Ground | null;
  /** It is said that there is no workaround. */
  readonly stuck: Ground | null;
  readonly section: string | null;
};

export function levelsOf({ placed }: Outline): LevelFound[] {
  const found = new Map<number, { name: Passage; rank: number; about: Passage[]; section: string | null }>();
  for (const one of placed) {
    const level = one.level?.level;
    if (typeof level !== "number") continue;
    const { name, rank, rest } = namedIn(one);
    const before = found.get(level);
    const about = [...(before?.about ?? []), ...(rest && rest.text.length > 12 ? [rest] : [])];
    const better = name && (!before || rank > before.rank);
    const section = (one.kind === "heading" ? one.passage : one.headings[0])?.text.replace(/:$/, "") ?? null;
    if (better) found.set(level, { name, rank, about, section });
    else if (before) found.set(level, { ...before, about });
  }
  const levels = [...found].toSorted(([a], [b]) => a - b);
  // A number far from the others is a mention of something else.
  const counted = levels.filter(([level], index) => level === index + 1);
  return counted.map(([level, { name, about, section }]) => ({
    level,
    name: name.text,
    named: groundOf(name, 0, name.text.length),
    meant: about[0] ? groundOf(about[0], 0, about[0].text.length) : null,
    stuck: stuckIn(about),
    section,
  }));
}

/** What it is called here, and what else the passage says. */
function namedIn({ passage, cell, kind }: Placed): { name: Passage | null; rank: number; rest: Passage | null } {
  if (cell && cell.column > 0 && cell.row > 0) return nextCell(passage, cell);
  const said = levelAtStart(passage.text, cell !== null);
  if (said && typeof said.level === "number") {
    const beside = cell && !said.named ? nameBeside(cell.cells, passage) : null;
    const whole = cell !== null && passage.text.length < 60 && kindsIn(passage.text).length === 0;
    const name = beside ?? (whole ? passage : cut(passage, said.from, said.to));
    const rest = cut(passage, said.to, passage.text.length);
    return {
      name: { ...name, text: name.text.replace(/[\s:–—-]+$/, "") },
      rank: beside || said.named || whole ? 2 : 1,
      rest: said.to < passage.text.length ? rest : null,
    };
  }
  return cell
    ? { name: passage, rank: 2, rest: null }
    : { name: kind === "text" ? null : passage, rank: 0, rest: passage };
}

function nextCell(passage: Passage, cell: NonNullable<Placed["cell"]>) {
  const value = valuesIn(passage.text).length > 0 || passage === nameBeside(cell.cells, cell.cells[0] ?? passage);
  return { name: null, rank: 0, rest: value ? null : passage };
}

/** "P1 | Critical": a short cell behind the number is its name, or how a longer one begins: "Critical impact. It is down and …". */
function nameBeside(cells: readonly Passage[], first: Passage): Passage | null {
  const [own, next] = cells;
  if (own !== first || !next || !/^\p{Lu}/u.test(next.text) || levelAtStart(next.text)) return null;
  const name = isShort(next.text) ? next.text : /^([^.:,;]+)[.:]\s/.exec(next.text)?.[1];
  return name !== undefined && isShort(name) ? { text: `${first.text} ${name}`, spots: first.spots } : null;
}

function isShort(text: string): boolean {
  return text.length < 40 && text.split(" ").length < 6 && valuesIn(text).length === 0;
}

function stuckIn(about: readonly Passage[]): Ground | null {
  for (const passage of about) {
    const sentences = passage.text.matchAll(/[^.;]+[.;]?/g);
    for (const { 0: sentence, index } of sentences) {
      if (says(sentence, (words) => words.stuck) && !/partial|parțial|teilweise/i.test(sentence))
        return groundOf(passage, index + sentence.search(/\S/), index + sentence.length);
    }
  }
  return null;
}
