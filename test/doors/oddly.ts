// A good thing with something in it exchanged: three numbers and a value say what, so that a seed says it again.

export type Json = null | boolean | number | string | readonly Json[] | { readonly [field: string]: Json };

/** Stands in what is exchanged, and must stand in no log. */
export const marker = "zzodd";

/** What breaks programs that did not expect it. */
const strange: readonly unknown[] = [
  ...[null, true, 0, -1, 1e308, 2 ** 53, "", " ", marker, [], {}, [[]], [null], { [marker]: marker }],
  ...[
    "__proto__",
    "constructor",
    "NaN",
    "\u0000",
    "\ud800",
    "\u202e",
    "-1",
    "1e9",
    "2026-99-99T99:99:99Z",
    "%00",
    "../../etc",
  ],
  ...[`${marker} '";--`, `<${marker}>`, "x".repeat(5_000), "\ud83d\udca9".repeat(700), nested(400)],
];

function nested(depth: number): unknown {
  let all: unknown = marker;
  for (let level = 0; level < depth; level += 1) all = [all];
  return all;
}

/** `place`: where; `how`: with what, or in which way; `value`: any JSON. */
export function oddly(place: number, how: number, value: unknown) {
  const put = how % 3 === 0 ? value : strange[how % strange.length];
  const written = typeof put === "string" ? put : (JSON.stringify(put) ?? "");
  return {
    one: <T>(of: readonly T[]): T => pick(of, place),
    /** One field of it, at any depth, is another, or gone. */
    json: (good: unknown): unknown => exchanged(good, pathsIn(good), place, how % 7 === 1 ? undefined : put),
    /** The same as bytes, which may also be cut short. */
    body(good: unknown): string {
      const text = JSON.stringify(this.json(good)) ?? "";
      return how % 11 === 2 ? text.slice(0, place % Math.max(1, text.length)) : text;
    },
    form(good: URLSearchParams): URLSearchParams {
      const fields = [...good.keys()];
      const other = new URLSearchParams(good);
      const field = pick(fields, place);
      if (how % 7 === 1) other.delete(field);
      else other.set(field, written);
      return other;
    },
    /** Some of its letters are others, or not there; `sent`: as what they go. */
    text(good: string, sent: (text: string) => string = encodeURI): string {
      const at = place % (good.length + 1);
      const instead = sent(written.toWellFormed()).slice(0, 3_000);
      return `${good.slice(0, at)}${instead}${good.slice(at + (how % 5))}`;
    },
  };
}

function pick<T>(of: readonly T[], nth: number): T {
  const found = of[nth % of.length];
  if (found === undefined) throw new RangeError("nothing to choose from");
  return found;
}

type Path = readonly string[];

function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, one]) => pathsIn(one, [...path, key]))];
}

function exchanged(good: unknown, paths: readonly Path[], place: number, put: unknown): unknown {
  return at(good, pick(paths, place), put);
}

function at(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put;
  if (Array.isArray(value)) return value.map((one, index) => (String(index) === key ? at(one, rest, put) : one));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, name === key ? at(one, rest, put) : one]),
  );
}
