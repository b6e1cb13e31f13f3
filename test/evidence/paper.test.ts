// The pack on paper: what the PDF says when it is read back, in every language.
import zlib from "node:zlib";
import { extractText } from "unpdf";
import { expect, test, vi } from "vitest";
import { csvOf } from "../../adapters/paper/csv.ts";
import { printable } from "../../adapters/paper/letters.ts";
import { pdfOf } from "../../adapters/paper/pdf.ts";
import { press } from "../../adapters/paper/press.ts";
import { openStore } from "../../adapters/store/index.ts";
import { make } from "../../src/case/make.ts";
import type { Move } from "../../src/case/move.ts";
import { open } from "../../src/case/open.ts";
import { noSettings } from "../../src/case/settings.ts";
import { evidencePaper } from "../../src/chat/paper/evidence-paper.ts";
import { ledgerBlocks } from "../../src/chat/paper/ledger-block.ts";
import { verdictBlock } from "../../src/chat/paper/verdict-block.ts";
import { titlesAmong } from "../../src/chat/screens/rests.ts";
import { gather } from "../../src/evidence/gather.ts";
import { tableOf } from "../../src/evidence/table.ts";
import { tell } from "../../src/evidence/told.ts";
import { type Language, wordsOf } from "../../src/lang/index.ts";
import { loadCatalog } from "../../src/policy/catalog.ts";
import { at, draftOf, jonas } from "../case/people.ts";
import { operator } from "../operator.ts";
import { keepNight, morning } from "./night.ts";

const { policies } = await loadCatalog("policies");
const store = await openStore({ kind: "sqlite", path: ":memory:", newId: () => "1" });
await keepNight(store);
await keepNight(store, { id: "k2", number: 2, vendor: "netcor", title: "Больше 電話 \u202e🔥 nothing" });
const link = "https://example.com/archives/C1/p1";
const source = { store, tenant: "T1", linkOf: async () => link, outsiders: new Map() };
const asked = { kind: "report", asker: operator, most: 10 } as const;

async function read(language: Language, zone = "Australia/Perth", draw: typeof press.pdf = pdfOf): Promise<string> {
  const { pack, rows } = await gather(source, asked, morning);
  const pdf = await draw(evidencePaper(pack, rows, { words: wordsOf(language), zone, titled: titlesAmong(policies) }));
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: true });
  return text.replace(/\s+/g, " ");
}

test("the PDF says the verdict, who did what and by which clause, with every letter of the names", async () => {
  const said = await read("en");
  expect(said).toContain(
    "Priority 1, critical impact, red alert: the first response was due Tue, 3 Mar 2026, 22:53 and came",
  );
  expect(said).toContain(
    "9 min after the deadline. The aim is missed. Changed to Priority 3, medium impact by Genesys",
  );
  expect(said).toContain("Ștefan Țurcanu noted that Genesys PureCloud has responded");
  expect(said).toContain("Corrected: it happened Tue, 3 Mar 2026, 23:02.");
  expect(said).toContain("Lena Groß wrote: =HYPERLINK");
  expect(said).toContain("Source: Support-Angebot PureCloud, “Prioritätsstufen”");
  expect(said).toMatch(/Fingerprint of the pack: [0-9a-f]{64}/);
  expect(said).toContain("Page 1 of ");
});

test("how promises were kept is seen at a glance: a bar for each, what it counts beside it, before the table", async () => {
  expect(await read("en")).toMatch(/How promises were kept .* P1, First response .*Too late: \d.* Vendor Priority/);
  expect(await read("ro")).toMatch(/P1, Primul răspuns .*Prea târziu: \d/);
});

test("German and Romanian say it in their own words, on whichever clock is asked for", async () => {
  const german = await read("de", "Europe/Berlin", press.pdf);
  expect(german).toContain("fällig war die erste Antwort Di., 3. März 2026, 15:53");
  expect(german).toContain("Straße");
  expect(german).toMatch(/Seite 2 von \d/);
  const romanian = await read("ro", "Europe/Bucharest");
  expect(romanian).toContain("la 9 min după termen");
  expect(romanian).toContain("Deschis de");
  expect(romanian).toMatch(/Ștefan Țurcanu/);
});

test("what was never decided is told so; of a case that was made more urgent too late it is told from when its time counts", () => {
  const nine = at("2026-03-09T09:00:00+01:00");
  const zoom = { vendor: "zoom", plan: "pro", answers: { impact: "limited" }, reportedAt: nine } as const;
  const begun = open(draftOf(zoom), jonas, nine, noSettings).case;
  const said = (moves: readonly (readonly [hours: number, move: Move])[], language: Language) => {
    let row = begun;
    for (const [hours, move] of moves) {
      const change = make(move, row, jonas, nine + hours * 3_600_000, noSettings);
      if ("problem" in change) throw new Error(change.problem.code);
      row = change.case;
    }
    const reader = { words: wordsOf(language), zone: "Europe/Berlin", titled: titlesAmong(policies) };
    const told = tell(row, [], nine + 20 * 3_600_000);
    return JSON.stringify([verdictBlock(row, told, reader), ...ledgerBlocks(row, told, reader)]);
  };
  const closed = [[1, { kind: "close", why: "our own fault" }]] as const;
  expect(said(closed, "en")).toMatch(/Nothing was decided.*closed before it was due/);
  expect(said(closed, "de")).toMatch(/Nichts wurde entschieden.*vor der Frist geschlossen/);
  expect(said(closed, "ro")).toMatch(/Nu s-a decis nimic.*închis înainte de termen/);
  const raised = [
    [2.5, { kind: "reclassify", to: 1, by: "vendor", why: "all are affected" }],
    [4, { kind: "respond" }],
  ] as const;
  expect(said(raised, "en")).toMatch(
    /due Mon, 9 Mar 2026, 12:30 and came .*13:00, 30 min after the deadline\. Counted from Mon, 9 Mar 2026, 11:30, when/,
  );
  expect(said(raised, "de")).toContain("Gezählt ab Mo., 9. März 2026, 11:30");
  expect(said(raised, "ro")).toContain("Numărat de la lun., 9 mar. 2026, 11:30");
});

test("a time of another season than the one that the paper names says so, and of an hour that comes twice which one", async () => {
  const began = at("2026-10-25T00:30:00+02:00");
  const zoom = { vendor: "zoom", plan: "pro", answers: { impact: "limited" }, reportedAt: began } as const;
  const own = await openStore({ kind: "sqlite", path: ":memory:", newId: () => "1" });
  let change = open(draftOf(zoom), jonas, began, noSettings);
  await own.keep(change);
  for (const time of ["02:20:00+02:00", "02:20:00+01:00"]) {
    const next = make({ kind: "note", text: "still" }, change.case, jonas, at(`2026-10-25T${time}`), noSettings);
    if ("problem" in next) throw new Error(next.problem.code);
    change = next;
    await own.keep(change);
  }
  const made = await gather(
    { ...source, store: own },
    { kind: "case", row: change.case },
    at("2026-12-01T12:00:00+01:00"),
  );
  await own.close();
  const reader = { words: wordsOf("en"), zone: "Europe/Berlin", titled: titlesAmong(policies) };
  const paper = evidencePaper(made.pack, made.rows, reader);
  const told = JSON.stringify([...paper.blocks]);
  expect(paper.foot).toContain("1 Dec 2026, 12:00 (UTC+1). Times are those of Berlin (UTC+2)");
  expect(told).toContain('Opened","text":"Sun, 25 Oct 2026, 00:30"');
  expect(told.match(/"text":"02:20"(,"sub":"[^"]*")?/g)).toEqual([
    ...Array(2).fill('"text":"02:20"'),
    ...Array(2).fill('"text":"02:20","sub":"Sun, 25 Oct 2026 (UTC+1)"'),
  ]);
});

test("a sign that the fonts lack is shown as one that is missing, and none can turn the line's direction", () => {
  expect(printable("Больше 電話 \u202e🔥 ok → 5 € ≤ ½")).toBe("Больше �� � ok -> 5 € <= ½");
});

test("what is written portion by portion is what would be written in one go", async () => {
  const { pack } = await gather(source, asked, morning);
  const none = { ...pack, cases: [] };
  for (const one of [pack, none]) {
    expect(await press.json(one)).toBe(`${JSON.stringify(one, null, 2)}\n`);
    const rows = Array<ReturnType<typeof tableOf>>(12).fill(tableOf(one)).flat();
    expect(await press.csv(rows)).toBe(csvOf(rows));
  }
});

test("the pages of a long PDF are compressed one by one, and everybody else has a turn between them", async () => {
  let [turns, over] = [0, false];
  const compressed = new Map<number, number>();
  const deflate = zlib.deflateSync;
  const watched = vi.spyOn(zlib, "deflateSync").mockImplementation((...given) => {
    compressed.set(turns, (compressed.get(turns) ?? 0) + 1);
    return deflate(...given);
  });
  const counting = setImmediate(function turn() {
    turns += 1;
    if (!over) setImmediate(turn);
  });
  const blocks = Array.from({ length: 119 }, (_, nth) =>
    nth % 2 === 1 ? ({ kind: "page" } as const) : ({ kind: "heading", text: `Page ${nth / 2 + 1}` } as const),
  );
  const numbered = (nth: number, of: number) => `${nth} of ${of}`;
  const pdf = await pdfOf({ language: "en", title: "Long", madeAt: morning, foot: "", page: numbered, blocks });
  over = true;
  clearImmediate(counting);
  watched.mockRestore();
  expect(Math.max(...compressed.values())).toBeLessThan(10);
  const { text, totalPages } = await extractText(new Uint8Array(pdf));
  expect([totalPages, text[59]]).toEqual([60, expect.stringMatching(/Page 60[\s\S]*60 of 60/)]);
});
