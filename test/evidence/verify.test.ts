// A pack is whole, or it is said where it was changed.
import { expect, test } from "vitest";
import { csvOf } from "../../adapters/paper/csv.ts";
import { openStore } from "../../adapters/store/index.ts";
import { canonical } from "../../src/case/canonical.ts";
import { make } from "../../src/case/make.ts";
import type { Move } from "../../src/case/move.ts";
import { open } from "../../src/case/open.ts";
import { hashOf, sealed } from "../../src/case/seal.ts";
import { noSettings } from "../../src/case/settings.ts";
import { evidencePaper } from "../../src/chat/paper/evidence-paper.ts";
import { gather } from "../../src/evidence/gather.ts";
import { type Pack, sealOf } from "../../src/evidence/pack.ts";
import { readPack } from "../../src/evidence/read-pack.ts";
import { tableOf } from "../../src/evidence/table.ts";
import { tell } from "../../src/evidence/told.ts";
import { verifiedText } from "../../src/evidence/verified-text.ts";
import { verify } from "../../src/evidence/verify.ts";
import { languages, wordsOf } from "../../src/lang/index.ts";
import { at, draftOf } from "../case/people.ts";
import { operator } from "../operator.ts";
import { keepNight, lena, morning, stefan } from "./night.ts";

const store = await openStore({ kind: "sqlite", path: ":memory:", newId: () => "1" });
await keepNight(store);
await keepNight(store, { id: "k2", number: 2, vendor: "netcor" });
const source = { store, tenant: "T1", linkOf: async () => "https://example.com/archives/C1/p1", outsiders: new Map() };
const { pack } = await gather(source, { kind: "report", asker: operator, most: 10 }, morning);
const nine = at("2026-03-09T09:00:00+01:00");
const [first] = pack.cases;
if (!first) throw new Error("no case");

/** The pack as a file, in which somebody changed something. */
function changed(change: (draft: Draft) => void): string {
  const draft: Draft = JSON.parse(JSON.stringify(pack));
  change(draft);
  return verdict(draft);
}
type Writable<T> = { -readonly [K in keyof T]: Writable<T[K]> };
type Draft = Writable<Pack>;
type Case = Draft["cases"][number];

/** The same for the first case alone. */
const changedCase = (change: (one: Case) => void) =>
  changed(({ cases: [one] }) => {
    if (one) change(one);
  });

function verdict(given: Pack): string {
  const read = readPack(JSON.stringify(given));
  return verifiedText(read.kind === "pack" ? verify(read.pack) : read, wordsOf("en"));
}

test("a pack as it was made is whole", () => {
  expect(verdict(pack)).toBe("Whole: 2 cases with 20 entries, as they were written down.");
  expect(first.told.verdicts).toMatchObject([{ priority: 1, outcome: "missed", measure: "aim", clause: {} }]);
});

test("a pack that an earlier version made, which did not tell of our own delay, is as whole as it was", () => {
  const draft: Draft = JSON.parse(JSON.stringify(pack));
  for (const one of draft.cases) {
    delete one.told.ours;
    const { seal: _, ...rest } = one;
    one.seal = hashOf(rest);
  }
  const { seal: _, ...head } = { ...draft, version: 1 };
  expect(verdict({ ...head, seal: sealOf(head) })).toMatch(/^Whole: 2 cases/);
  const today = { ...head, version: 2 };
  expect(verdict({ ...today, seal: sealOf(today) })).toContain("“ours”");
});

test("a pack of a version that counted a raised priority from the report, and each closed case as unconfirmed, is as whole as it was", async () => {
  const zoom = { id: "k3", number: 3, vendor: "zoom", plan: "pro", answers: { impact: "limited" } } as const;
  const draft = draftOf({ ...zoom, reporter: stefan, reportedAt: nine });
  let change = open(draft, stefan, nine, noSettings);
  const changes = [change];
  const lived: readonly (readonly [hours: number, move: Move])[] = [
    [2.5, { kind: "reclassify", to: 1, by: "vendor", why: "everybody is affected" }],
    [3, { kind: "close", why: "the wrong case" }],
    [6, { kind: "reopen", why: "it was another" }],
  ];
  for (const [hours, move] of lived) {
    const next = make(move, change.case, stefan, nine + hours * 3_600_000, noSettings);
    if ("problem" in next) throw new Error(next.problem.code);
    change = next;
    changes.push(change);
  }
  const own = await openStore({ kind: "sqlite", path: ":memory:", newId: () => "1" });
  for (const one of changes) await own.keep(one);
  const made = await gather({ ...source, store: own }, { kind: "case", row: change.case }, nine + 8 * 3_600_000);
  await own.close();
  expect(verdict(made.pack)).toMatch(/^Whole: 1 case /);
  const [one] = made.pack.cases;
  const [row] = made.rows;
  if (!one || !row) throw new Error("no case");
  const then = tell(row, one.record.entries, Date.parse(made.pack.madeAt), "carried");
  expect([then.ours?.confirmation, one.told.ours?.confirmation]).toEqual([3 * 3_600_000, 0]);
  const { seal: _own, ...rest } = { ...one, told: then };
  const before = { ...made.pack, cases: [{ ...rest, seal: hashOf(rest) }] };
  const as = (version: number) => {
    const { seal: _, ...head } = { ...before, version };
    return verdict({ ...head, seal: sealOf(head) });
  };
  expect(as(2)).toMatch(/^Whole: 1 case /);
  expect(as(3)).toContain("does not follow from what was written down");
});

test("what was changed is named: an entry, what was taken out, what was put elsewhere, and the end", () => {
  const entryChanged = changedCase(({ record: { entries } }) => {
    const act = entries[4]?.act;
    if (act && "at" in act) act.at = morning;
    const other = entries[3]?.act;
    if (other?.kind === "assign") other.to = { id: "U9", name: "Nobody" };
  });
  expect(entryChanged).toBe("Changed: entry 4 of case 1 is not what was written down.");
  const gap = changedCase(({ record: { entries } }) => void entries.splice(2, 1));
  expect(gap).toBe("Changed: between entries 2 and 4 of case 1 something was taken out or put elsewhere.");
  const start = changedCase(({ record: { entries } }) => void entries.shift());
  expect(start).toBe("Changed: before entry 2 of case 1 something was taken out or put elsewhere.");
  const moved = changedCase(({ record: { entries } }) => void entries.splice(3, 2, ...entries.slice(3, 5).reverse()));
  expect(moved).toBe("Changed: between entries 3 and 5 of case 1 something was taken out or put elsewhere.");
  const end = changedCase(({ record: { entries } }) => void entries.pop());
  expect(end).toBe("Changed: what came after entry 9 of case 1 was taken out, or put elsewhere.");
});

test("an entry that was changed and sealed again breaks the next one", () => {
  const resealed = changedCase(({ record: { entries } }) => {
    const [before, entry] = entries.slice(2, 4);
    if (entry) Object.assign(entry, sealed({ ...entry, notedAt: morning }, before?.seal?.chain ?? null));
  });
  expect(resealed).toBe("Changed: between entries 4 and 5 of case 1 something was taken out or put elsewhere.");
});

test("a verdict that does not follow from the entries is found, though every hash was counted again", () => {
  const told = changedCase((one) => {
    const line = one.told.deadlines.find(({ outcome }) => outcome === "missed");
    if (line) line.outcome = "met";
    const { seal: _, ...rest } = one;
    one.seal = hashOf(rest);
  });
  expect(told).toBe("Changed: in case 1, “deadlines.0.outcome” does not follow from what was written down.");
});

test("terms, link and head of the pack are held too, and what is no pack is told so", () => {
  const terms = changed((draft) => {
    for (const own of Object.values(draft.terms)) own.version = "2031-01";
  });
  expect(terms).toBe("Changed: the terms that case 1 stands under are not those of its first day.");
  const link = changedCase((one) => {
    one.link = "https://example.com/other";
  });
  expect(link).toBe("Changed: something beside the entries of case 1, such as its link.");
  const less = changed((draft) => void draft.cases.pop());
  expect(less).toBe("Changed: the head of the pack, such as when it was made, or which cases are in it.");
  const none = ["", "null", "[1]", '{"format":"dueline-evidence"}', JSON.stringify({ ...pack, version: 4 })];
  expect(none.map((text) => readPack(text))).toEqual([
    ...Array(4).fill({ kind: "unreadable", why: "no-pack" }),
    { kind: "unreadable", why: "newer" },
  ]);
});

test("every language says in one sentence that a pack is whole", () => {
  const said = languages.map((language) => verifiedText(verify(pack), wordsOf(language)));
  expect(said).toEqual([
    expect.stringMatching(/^Whole: 2 cases with 20 entries/),
    expect.stringMatching(/^Unversehrt: 2 Fälle, 20 Einträge/),
    expect.stringMatching(/^Intact: 2 cazuri, 20 de înregistrări/),
  ]);
});

test("the canonical form is the RFC's, a round through JSON changes no hash, and half a character hinders nothing", () => {
  const sample = {
    peach: 1,
    é: 2,
    "\u20ac": "€",
    "1": [1e21, 0.1, -0, null, undefined],
    b: { z: true, a: undefined },
    aa: "\u000f\n",
  };
  expect(canonical(sample)).toBe(
    `{"1":[1e+21,0.1,0,null,null],"aa":"\\u000f\\n","b":{"z":true},"peach":1,"é":2,"€":"€"}`,
  );
  const half = { text: "\ud83d and more" };
  expect(hashOf(JSON.parse(JSON.stringify({ ...sample, half })))).toBe(hashOf({ ...sample, half }));
});

test("what was corrected says so: as it was stated first, and what it is taken for now", () => {
  const answer = first.told.history.find(({ act }) => act.kind === "respond");
  expect(answer).toMatchObject({
    ...{ happenedAt: "2026-03-03T15:05:00Z", notedAt: "2026-03-03T15:05:00Z" },
    corrected: { withdrawn: false, happenedAt: "2026-03-03T15:02:00Z" },
  });
  expect(first.told.respondedAt).toBe("2026-03-03T15:02:00Z");
});

test("an entry that was something else, and somebody else's, says so in pack, table and paper, and its verdicts follow", async () => {
  await keepNight(store, { id: "k3", number: 3 });
  const row = await store.findCase("T1", "k3");
  const really = { kind: "correct", entry: 5, as: "pause", who: lena, why: "it asked for logs" } as const;
  const change = row && make(really, row, stefan, morning - 1, noSettings);
  if (!change || "problem" in change) throw new Error("no correction");
  await store.keep(change);
  const { pack: mended, rows } = await gather(source, { kind: "case", row: change.case }, morning);
  const told = mended.cases[0]?.told;
  const corrected = { withdrawn: false, happenedAt: "2026-03-03T15:02:00Z", by: { id: lena.id, name: lena.name } };
  expect(told?.history[4]).toMatchObject({
    act: { kind: "respond" },
    corrected: { ...corrected, act: { kind: "pause" } },
  });
  expect(told?.respondedAt).toBeNull();
  expect(verdict(mended)).toMatch(/^Whole: 1 case with 11 entries/);
  expect(csvOf(tableOf(mended))).toContain("really pause, 2026-03-03T15:02:00Z, by Lena Groß");
  const reader = { words: wordsOf("en"), zone: "Australia/Perth", titled: String };
  const paper = JSON.stringify([...evidencePaper(mended, rows, reader).blocks]);
  expect(paper).toContain("Lena Groß noted that Genesys PureCloud waits for us: it asked for logs.");
});

test("in the table nothing that was typed opens a formula, and every entry, deadline and delay of ours has its row", () => {
  const rows = tableOf(pack);
  const delays = rows.filter(({ row }) => row === "own-delay");
  expect(rows).toHaveLength(20 + pack.cases.flatMap(({ told }) => told.deadlines).length + delays.length);
  expect(delays.map(({ case: number, what, own_delay_minutes: minutes }) => [number, what, minutes])).toEqual(
    pack.cases.flatMap(({ told }) => [[told.number, "answer", (told.ours?.answer ?? 0) / 60_000]]),
  );
  expect(first.told.ours?.answer).toBeGreaterThan(0);
  const csv = csvOf(rows);
  expect(csv).toMatch(/^\uFEFFcase,title,/);
  expect(csv).toContain(`"'=HYPERLINK(""http://example.com"") Die Straße`);
  expect(csv).not.toMatch(/(^|,)"?[=+@]/m);
  expect(csvOf([{ title: "+1", words: "@x", person: "-2", clause: "\t=1", due_at: "=1+1" }])).toContain(
    ",'+1,,,,,,,,,,,'-2,'@x,,,'\t=1,,,'=1+1",
  );
});
