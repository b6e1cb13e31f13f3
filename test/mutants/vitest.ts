// What the tests of a mutation run get for `vitest`: the real `expect`, and tests that are collected, not yet run.
export { expect } from "vitest";

export type Collected = { readonly name: string; readonly body: () => unknown };
type Body = (...row: unknown[]) => unknown;

let endings: (() => unknown)[] = [];

export function onTestFinished(ending: () => unknown): void {
  endings.push(ending);
}

async function toItsEnd(body: () => unknown): Promise<void> {
  endings = [];
  try {
    await body();
  } finally {
    for (const ending of endings.toReversed()) await ending();
  }
}

let beginnings: (() => unknown)[] = [];

export function beforeAll(beginning: () => unknown): void {
  beginnings.push(beginning);
}

/** A file's tests are asked again and again, so its end is that of the process. */
export function afterAll(ending: () => unknown): void {
  process.once("exit", () => void ending());
}

let titles: readonly string[] = [];
let collected = new Map<string, Collected>();

/** The tests that a file declares while `load` runs it, in its order; the first to run waits for what the file begins with. */
export async function collect(load: () => Promise<unknown>): Promise<readonly Collected[]> {
  collected = new Map();
  beginnings = [];
  await load();
  const mine = beginnings;
  let begun: Promise<void> | undefined;
  const begin = async () => {
    for (const beginning of mine) await beginning();
  };
  return [...collected.values()].map(({ name, body }) => ({
    name,
    body: async () => {
      begun ??= begin();
      await begun;
      return body();
    },
  }));
}

const declare = (title: string, body: Body) => {
  const told = [...titles, title].join(" > ");
  const name = collected.has(told) ? `${told} (${collected.size})` : told;
  collected.set(name, { name, body: () => toItsEnd(body) });
};

const within = (title: string, body: Body) => {
  const outer = titles;
  titles = [...outer, title];
  body();
  titles = outer;
};

/** A row of a table is told by its place: what vitest makes of `%s` and `$name` is for readers. */
const each =
  (make: (title: string, body: Body) => void) =>
  (rows: readonly unknown[]) =>
  (title: string, body: Body): void =>
    rows.forEach((row, at) => {
      make(`${title} [${at}]`, () => (Array.isArray(row) ? body(...row) : body(row)));
    });

export const test = Object.assign(declare, { each: each(declare) });
export const describe = Object.assign(within, { each: each(within) });
