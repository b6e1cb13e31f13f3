// The one form in which a journal is hashed, and the chain of its entries.
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { canonical } from "../../src/case/canonical.ts";
import { make } from "../../src/case/make.ts";
import { chainOf, contentOf, factsOf, hashOf } from "../../src/case/seal.ts";
import { noSettings } from "../../src/case/settings.ts";
import { mara, opened } from "./people.ts";

const sha = (text: string) => createHash("sha256").update(text).digest("hex");
const { case: row, entry } = opened(
  { vendor: "netcor", answers: { impact: "down", workaround: "none" } },
  "2026-03-09T09:00:00+01:00",
);

test.each([
  [{ b: 1, a: [true, null, "x"], A: {} }, '{"A":{},"a":[true,null,"x"],"b":1}'],
  [{ b: undefined, a: 'say "a"' }, '{"a":"say \\"a\\""}'],
  [[undefined, { z: 1, y: 2 }, []], '[null,{"y":2,"z":1},[]]'],
  [{ é: 1, e: 2, E: 3 }, '{"E":3,"e":2,"é":1}'],
  [1.5e21, "1.5e+21"],
  [null, "null"],
  [undefined, "null"],
])("%j is hashed as %s", (value, text) => {
  expect(canonical(value)).toBe(text);
});

test("an entry's content is hashed without its seal, and its chain goes on from the one before", () => {
  const { seal, ...plain } = entry;
  expect(hashOf({ b: 1, a: 2 })).toBe(sha('{"a":2,"b":1}'));
  expect(seal).toEqual({ content: sha(canonical(plain)), chain: sha(sha(canonical(plain))) });
  expect(contentOf(entry)).toBe(seal?.content);
  expect([chainOf(null, "ab"), chainOf("cd", "ab")]).toEqual([sha("ab"), sha("cdab")]);
});

test("of a case that is sealed which stays as it was opened: what was told, where and under which terms", () => {
  const { tenant, id, number, title, description, site, language, reporter, contact, openedAt, terms } = row;
  expect(factsOf(row)).toEqual({
    ...{ tenant, id, number, title, description, site, language, reporter, contact, openedAt },
    room: { platform: "memory", id: "C1" },
    terms: hashOf(terms),
  });
});

test("a change goes on from the chain of the case, and the case carries the new one", () => {
  const { case: begun, entry: first } = opened(
    { vendor: "netcor", answers: { impact: "down", workaround: "none" } },
    "2026-03-09T09:00:00+01:00",
  );
  const content = contentOf(first);
  expect(first.seal).toEqual({ content, chain: chainOf(null, content) });
  const change = make({ kind: "note", text: "x" }, begun, mara, begun.openedAt + 1, noSettings);
  if ("problem" in change) throw new Error(change.problem.code);
  const { seal } = change.entry;
  expect(seal).toEqual({
    content: contentOf(change.entry),
    chain: chainOf(first.seal?.chain ?? "", seal?.content ?? ""),
  });
  expect(change.case.chain).toBe(seal?.chain);
});
