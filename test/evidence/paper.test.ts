// The pack on paper: what the PDF says when it is read back, in every language.
import zlib from "node:zlib";
import { extractText } from "unpdf";
import { expect, test, vi } from "vitest";
import { csvOf } from "../../adapters/paper/csv.ts";
import { printable } from "../../adapters/paper/letters.ts";
import { pdfOf } from "../../adapters/paper/pdf.ts";
import { press } from "../../adapters/paper/press.ts";
import { openStore } from "../../adapters/store/index.ts";
import { evidencePaper } from "../../src/chat/paper/evidence-paper.ts";
import { titlesAmong } from "../../src/chat/screens/rests.ts";
import { gather } from "../../src/evidence/gather.ts";
import { tableOf } from "../../src/evidence/table.ts";
import { type Language, wordsOf } from "../../src/lang/index.ts";
import { loadCatalog } from "../../src/policy/catalog.ts";
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
