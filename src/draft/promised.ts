// The promises of the sketch: cells that say the same are one, and each knows where it was found.
import type { Sketch, SketchedPromise } from "../policy/sketch.ts";
import { type Around, type Cell, cellsOf } from "./cells.ts";
import { found, type Grounded, guessed } from "./grounded.ts";
import { inCalendar, withinOf } from "./lengths.ts";
import type { PromiseSaid } from "./promises.ts";

type Made = Pick<Sketch, "readings"> & {
  readonly promises: readonly SketchedPromise[];
  readonly grounds: readonly Grounded[];
};

type Promised = { readonly promise: SketchedPromise } & Pick<PromiseSaid, "ground" | "length" | "guess">;

export function promisesOf(found: readonly PromiseSaid[], around: Around): Made {
  const readings: { [id: string]: Sketch["readings"][string] } = {};
  const groups = new Map<string, { cells: Cell[]; said: PromiseSaid }>();
  for (const cell of cellsOf(found, around)) {
    const [said] = cell.said;
    if (!said) continue;
    const key = JSON.stringify([
      cell.kind,
      cell.level,
      cell.said.map(({ length, daily }) => [length?.amount, length?.unit, daily]),
      said.measure,
      said.by,
      said.guess,
    ]);
    const group = groups.get(key);
    if (group) group.cells.push(cell);
    else groups.set(key, { cells: [cell], said });
  }
  const made = [...groups.values()].flatMap(({ cells, said }): Promised[] => {
    const [first] = cells;
    if (!first) return [];
    const within = withinOf(first, around, readings);
    const plans = cells.length === Math.max(1, around.plans.length) ? null : cells.flatMap(({ plan }) => plan ?? []);
    const section = around.levels.find(({ level }) => level === first.level)?.section ?? undefined;
    const calendar = within !== null && inCalendar(within, readings) ? around.calendar : null;
    const { measure, by, ground, length, guess } = said;
    const promise: SketchedPromise = {
      kind: first.kind,
      plans,
      priorities: [first.level],
      within,
      calendar,
      measure,
      section,
      ...(by ? { by } : {}),
    };
    return [{ promise, ground, length, ...(guess ? { guess } : {}) }];
  });
  const silent = silentCells(found, around);
  return { readings, promises: [...made.map(({ promise }) => promise), ...silent], grounds: groundsOf(made, silent) };
}

function groundsOf(made: readonly Promised[], silent: readonly SketchedPromise[]): Grounded[] {
  const timed = made.filter(({ promise }) => promise.within !== null);
  const refused = made.filter(({ promise }) => promise.within === null);
  return [
    ...timed.map(({ promise, ground, length, guess }, index) => {
      const path = ["targets", index, "within"];
      if (guess === undefined) return found(path, toldOf(promise, ground.said), ground);
      return guessed(path, toldOf(promise, length ? `${length.amount} ${length.unit}` : "–"), guess, ground);
    }),
    ...refused.map((one, index) => found(["noGuarantee", index], toldOf(one.promise, one.ground.said), one.ground)),
    ...silent.map((one, index) => guessed(["noGuarantee", refused.length + index], toldOf(one, "–"), "no-time")),
  ];
}

/** "first-response, 2, gold: 4 business hours". */
function toldOf({ kind, plans, priorities }: SketchedPromise, said: string): string {
  return `${[kind, priorities.join(), ...(plans ?? [])].join(", ")}: ${said}`;
}

/** Plans and levels of which no first response was found. */
function silentCells(found: readonly PromiseSaid[], around: Around): SketchedPromise[] {
  const cells = cellsOf(found, around).filter(({ kind }) => kind === "first-response");
  return around.levels.flatMap(({ level }): SketchedPromise[] => {
    const missing = (around.plans.length > 0 ? around.plans : [null]).filter(
      (plan) => !cells.some((cell) => cell.level === level && cell.plan === plan),
    );
    if (missing.length === 0) return [];
    const plans = missing.length === Math.max(1, around.plans.length) ? null : missing.flatMap((plan) => plan ?? []);
    return [{ kind: "first-response", plans, priorities: [level], within: null, calendar: null, measure: "aim" }];
  });
}
