// What whoever writes a policy is helped with: what changed, a draft tried, a check that goes on.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../../adapters/console/run.ts";
import { json, now, sla } from "./call.ts";
import { down, enter, talk } from "./talk.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dueline-authoring-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A copy with some lines otherwise. */
async function edited(name: string, ...edits: readonly (readonly [from: string, to: string])[]): Promise<string> {
  let text = await readFile(`policies/${name}.yaml`, "utf8");
  for (const [from, to] of edits) {
    expect(text).toContain(from);
    text = text.replaceAll(from, to);
  }
  const path = join(folder, `${name}@next.yaml`);
  await writeFile(path, text);
  return path;
}

test("diff says in people's words what somebody is promised otherwise, and is silent about wording", async () => {
  const next = await edited(
    "cloudtalk",
    ["name: Professional", "name: Pro"],
    ["within: { amount: 6, unit: business-hours }", "within: { amount: 4, unit: business-hours }"],
    ['to: "17:00"', 'to: "18:00"'],
    ["Three ticket priorities", "There are three ticket priorities"],
  );
  const { out, status } = await sla(`policies diff cloudtalk ${next}`, { width: 200 });
  expect(status).toBe(0);
  expect(out).toContain("Priority 2, First response (Pro): 4 business hours, was 6 business hours");
  expect(out).toContain("Priority 3, First response (Advanced): 4 business hours, was 6 business hours");
  expect(out).toContain("Renamed: plan Pro, was Professional");
  expect(out).toMatch(/Hours “office”: Mon–Fri 09:00–18:00, .*; were Mon–Fri 09:00–17:00/);
  expect((out.match(/•|- /g) ?? []).length).toBe(4);
  expect((await sla(`policies diff cloudtalk ${next} --lang de`)).out).toContain("4 Geschäftsstunden, vorher 6");
  expect((await sla("policies diff zoom zoom")).out).toContain("Nothing that decides has changed");
});

test("diff tells what came and went between versions, for scripts too, and mends a slip", async () => {
  expect(await json("policies diff zoom zoom@2025-premier")).toMatchObject({
    vendor: "zoom",
    changes: expect.arrayContaining([
      { kind: "removed", thing: "plan", name: "Free", text: "Removed: plan Free" },
      { kind: "added", thing: "plan", name: "Premier", text: "New: plan Premier" },
    ]),
  });
  const slip = await sla("policies diff zom zoom");
  expect([slip.status, slip.err]).toEqual([1, "zom: did you mean zoom?\n"]);
  const guarantee = await edited("netcor", ["measure: aim", "measure: guarantee"]);
  expect((await sla(`policies diff netcor ${guarantee}`)).out).toContain("guaranteed: 4 business hours, was aim: 4");
});

test("a draft is tried in the conversation, and where it is not sound that is said with its line instead", async () => {
  const draft = await edited("netcor", [
    "within: { amount: 4, unit: business-hours }",
    "within: { amount: 3, unit: business-hours }",
  ]);
  const { status, out } = await talk(
    "en_GB.UTF-8",
    [
      ["How bad is it?", enter],
      ["Is there a workaround?", enter],
      ["Country of the site", "DE", enter],
    ],
    ["policies", "try", draft],
  );
  expect([status, out.includes("Whose product")]).toEqual([0, false]);
  expect(out).toContain("3 business hours");
  const wrong = await edited("zoom", ["measure: aim", "mesure: aim"]);
  const refused = await talk("en", [], ["policies", "try", wrong]);
  expect(refused.status).toBe(1);
  expect(refused.out).toMatch(/zoom@next\.yaml:\d+:\d+: error: "mesure" is no field/);
  expect((await sla(`policies try ${draft}`)).err).toContain("run this in a terminal");
});

test("check --watch checks again when a file is saved, and says the status of the last", async () => {
  const path = await edited("netcor", ["measure: aim", "measure: aimed"]);
  const stop = new AbortController();
  let said = "";
  let seen = () => {};
  const output = new Writable({
    write(chunk, _encoding, done) {
      said += String(chunk);
      done();
      seen();
    },
  });
  const says = async (words: string) => {
    while (!said.includes(words)) await new Promise<void>((resolve) => (seen = resolve));
  };
  const argv = ["policies", "check", path, "--watch"];
  const paper = { width: 100, colours: false };
  const done = run({
    argv,
    input: Readable.from([]),
    output,
    messages: output,
    paper,
    folder,
    now,
    person: null,
    stop: stop.signal,
  });
  await says('"aimed"');
  await edited("netcor");
  await says("1 policy is sound");
  stop.abort();
  expect(await done).toBe(0);
});

test("new asks a vendor into being: what follows is shown, and the file is sound", async () => {
  const home = await mkdtemp(join(folder, "new-"));
  const answers = [
    ["Vendor's name", "Acme Désk", enter],
    ["Country where the vendor sits", "DE", enter],
    ["Title of the document", "Acme Support Guide", enter],
    ["Its address", "https://acme.example/support", enter],
    ["Its language", "en", enter],
    ["Heading under which", "Response times", enter],
    ["Plans, with commas", "Basic, Gold", enter],
    ["Names of the priorities", "Sev 1, Sev 2", enter],
    ["Sev 1: what it means", "Nothing works", enter],
    ["Sev 1: how bad must it be", down, enter],
    ["Sev 1: only where there is no workaround?", enter],
    ["Sev 2: what it means", "All the rest", enter],
    ["Sev 1, Basic: first answer", "soon", enter, ...Array(4).fill("\u007f"), "-", enter],
    ["Sev 2, Basic: first answer", "-", enter],
    ["Sev 1, Gold: first answer", "4 bh", enter],
    ["Sev 2, Gold: first answer", "1 bd", enter],
    ["First response: How is that meant?", enter],
    ["Any other promises?", down, down, down, down, enter],
    ["Sev 1, Basic: Resolution, within", "-", enter],
    ["Sev 2, Basic: Resolution, within", "-", enter],
    ["Sev 1, Gold: Resolution, within", "2 bd", enter],
    ["Sev 2, Gold: Resolution, within", "-", enter],
    ["Resolution: How is that meant?", down, enter],
    ["Any others still?", enter],
    ["Business hours, Monday to Friday", "09:00", enter],
    ["until (HH:MM)", "17:00", enter],
    ["Are public holidays", enter],
    ["Address where cases", "https://acme.example/cases", enter],
    ["Phone numbers as published", "+49 30 901820", enter],
    ["Who may report?", enter],
    ["When does the clock start?", enter],
    ["What counts as the first answer?", enter],
    ["Does the clock stand still", down, down, enter],
    ["Is all of it right?", enter],
  ] as const;
  const { status, out } = await talk("en_GB.UTF-8", answers, ["policies", "new", "--policies", home]);
  // Monday 15:00 in Berlin, with two hours left of the day.
  expect(out).toContain("Sev 1, Gold, reported Mon 23 Nov 2026, 15:00 CET: Tue 24 Nov 2026, 11:00 CET");
  expect(out).toContain("Sev 1, Basic, reported Mon 23 Nov 2026, 15:00 CET: Not guaranteed");
  expect(out).toContain("Resolution: Wed 25 Nov 2026");
  expect(status).toBe(0);
  expect((await sla(`policies check --policies ${home}`)).out).toBe("1 policy is sound\n");
  const text = await readFile(join(home, "acme-desk.yaml"), "utf8");
  expect(text).toMatch(/^# yaml-language-server: \$schema=policy\.schema\.json\n/);
  expect(text).toContain("pauses: { reading: pause }");
  expect(text.match(/kind: resolution/g)).toHaveLength(1);
  expect(text.match(/resolution: "?2026/g)).toHaveLength(2);
  const due = "due --vendor acme-desk --plan gold --priority 2 --reported-at 2026-12-24T15:00:00+01:00";
  // Two days of Christmas and a weekend are no days of work.
  expect((await sla(`${due} --policies ${home}`)).out).toContain("28 Dec 2026");
  expect((await sla("policies new")).err).toContain("run this in a terminal");
});

test.each([
  {
    lang: "de",
    answers: [
      ["Name des Anbieters", "Beispiel", enter],
      ["Land, in dem der Anbieter sitzt", "DE", enter],
      ["Titel des gelesenen", "Support", enter],
      ["Seine Adresse", enter],
      ["Seine Sprache", "de", enter],
      ["Überschrift, unter der", "Zeiten", enter],
      ["Pläne, mit Kommas", enter],
      ["Namen der Prioritäten", "Hoch", enter],
      ["Hoch: was sie bedeutet", "Everything", enter],
      ["Hoch: erste Antwort binnen", "1 h", enter],
      ["Erste Antwort: Wie ist das gemeint?", enter],
      ["Gibt es weitere Zusagen?", down, down, down, enter],
      ["Hoch: Wiederherstellung binnen", "bald", enter, ...Array(4).fill("\u007f"), "8 h", enter],
      ["Wiederherstellung: Wie ist das gemeint?", down, enter],
      ["Noch weitere Zusagen?", enter],
      ["Adresse, unter der", "https://beispiel.example", enter],
      ["Rufnummern wie", enter],
      ["Wer darf melden?", enter],
      ["Wann beginnt die Uhr?", enter],
      ["Was zählt als erste", enter],
      ["Steht die Uhr still", enter],
      ["Stimmt alles?", enter],
    ],
    id: "beispiel",
    says: ["eine Zahl und min, h, bh oder bd", "Hoch, gemeldet Mo", "Wiederherstellung: Mo", "besteht alle Prüfungen"],
    kind: "restoration",
  },
  {
    lang: "ro",
    answers: [
      ["Numele furnizorului", "Exemplu", enter],
      ["Țara în care își are sediul furnizorul", "RO", enter],
      ["Titlul documentului", "Suport", enter],
      ["Adresa lui", enter],
      ["Limba lui", "ro", enter],
      ["Titlul sub care", "Timpi", enter],
      ["Planurile, cu", enter],
      ["Numele priorităților", "Mare", enter],
      ["Mare: ce înseamnă", "Everything", enter],
      ["Mare: primul răspuns în", "1 h", enter],
      ["Primul răspuns: În ce sens?", enter],
      ["Mai există și alte", down, down, down, down, down, enter],
      ["Mare: Următoarea informare, în", "2 h", enter],
      ["Următoarea informare: În ce sens?", enter],
      ["Încă altele?", enter],
      ["Adresa la care", "https://exemplu.example", enter],
      ["Numerele de telefon", enter],
      ["Cine poate raporta?", enter],
      ["Când pornește ceasul?", enter],
      ["Ce contează ca prim", enter],
      ["Este oprit ceasul", enter],
      ["Este totul corect?", enter],
    ],
    id: "exemplu",
    says: ["Mare, raportat lun 23 nov.", "Următoarea informare: lun 23 nov. 2026, 18:00", "trece toate verificările"],
    kind: "follow-up",
  },
] as const)("new asks in the language that is wanted: $lang", async ({ lang, answers, id, says, kind }) => {
  const home = await mkdtemp(join(folder, "new-"));
  const { status, out } = await talk("en", answers, ["policies", "new", "--policies", home, "--lang", lang]);
  expect(status).toBe(0);
  for (const words of says) expect(out).toContain(words);
  expect(await readFile(join(home, `${id}.yaml`), "utf8")).toContain(`kind: ${kind}`);
  expect((await sla(`policies check --policies ${home}`)).status).toBe(0);
});
