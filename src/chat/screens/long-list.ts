// A list that is longer than a look takes in: what is likely stands first, the rest by name in groups that a menu takes.
import { type Language, wordsOf } from "../../lang/index.ts";
import type { Option } from "../reply.ts";

/** As many as a group of a menu holds on any platform. */
const most = 100;

/** `likely`: values in the order in which they come first; `called`: what their group is called, and what the others are. */
export function inOrder(
  options: readonly Option[],
  likely: readonly (string | null | undefined)[],
  language: Language,
  called?: { readonly likely: string; readonly other: (initials: string) => string },
): Option[] {
  const { ask, time } = wordsOf(language);
  const values = new Set(likely);
  const first = [...values].flatMap((value) => options.find((option) => option.value === value) ?? []);
  const { compare } = new Intl.Collator(time.locale);
  const others = options.filter(({ value }) => !values.has(value)).toSorted((a, b) => compare(a.label, b.label));
  const group = called?.likely ?? ask.likely;
  return [
    ...first.map((option) => ({ ...option, group })),
    ...inGroups(others).map((option) => ({ ...option, group: called?.other(option.group) ?? option.group })),
  ];
}

function inGroups(options: readonly Option[]): (Option & { readonly group: string })[] {
  return options.map((option, index) => {
    const from = index - (index % most);
    const [first, last] = [options[from], options[Math.min(from + most, options.length) - 1]].map(initialOf);
    return { ...option, group: first === last ? `${first}` : `${first} – ${last}` };
  });
}

function initialOf(option: Option | undefined): string {
  return option?.label.slice(0, 1).toLocaleUpperCase() ?? "";
}
