// Cells: one kind of promise for one plan at one level, and all that the document says of it.
import type { PromiseSaid } from "./promises.ts";

export type Around = {
  readonly plans: readonly string[];
  readonly levels: readonly { readonly level: number; readonly section: string | null }[];
  /** The calendar of business time; null: the document has none. */
  readonly calendar: string | null;
  /** Levels of which it is said that the clock runs day and night; null: all. */
  readonly always: readonly number[] | null;
  /** It is said of all times that they count in business time. */
  readonly office: boolean;
};

export type Cell = {
  readonly kind: PromiseSaid["kind"];
  readonly plan: string | null;
  readonly level: number;
  readonly said: PromiseSaid[];
};

/** Every plan at every level; what names its plan or level goes before what is said for all. */
export function cellsOf(found: readonly PromiseSaid[], { plans, levels }: Around): Cell[] {
  const cells = new Map<string, Cell>();
  const precise = found.toSorted((a, b) => breadth(a) - breadth(b));
  for (const said of precise) {
    for (const { level } of levels.filter((one) => said.level === null || said.level === one.level)) {
      for (const plan of plans.length > 0 ? plans.filter((one) => said.plans?.includes(one) ?? true) : [null]) {
        const key = `${said.kind} ${level} ${plan}`;
        const cell = cells.get(key);
        if (!cell) cells.set(key, { kind: said.kind, plan, level, said: [said] });
        else if (cell.said[0] && breadth(cell.said[0]) === breadth(said) && !cell.said.some((one) => same(one, said)))
          cell.said.push(said);
      }
    }
  }
  return [...cells.values()];
}

function breadth({ plans, level }: PromiseSaid): number {
  return (plans === null ? 1 : 0) + (level === null ? 2 : 0);
}

function same(a: PromiseSaid, b: PromiseSaid): boolean {
  return a.daily === b.daily && a.length?.amount === b.length?.amount && a.length?.unit === b.length?.unit;
}
