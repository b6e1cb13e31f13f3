// What a cell may hold: a length of time, or that there is none.
import { lengthsIn } from "./durations.ts";
import { any, plainLetters, whole } from "./words.ts";

const nothing = whole(any((words) => words.nothing));

/** Where one has no guarantee, or a length of time. */
export function valuesIn(text: string): { readonly from: number; readonly to: number }[] {
  const none = [...plainLetters(text).matchAll(nothing)].map(({ index, 0: said }) => ({
    from: index,
    to: index + said.length,
  }));
  const lengths = lengthsIn(text);
  return [
    ...lengths,
    ...none.filter((one) => !lengths.some(({ from, to }) => one.from < to && from < one.to)),
  ].toSorted((a, b) => a.from - b.from);
}
