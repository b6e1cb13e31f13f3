// The sample pack: the night in Perth as PDF in every language, with its table and its JSON. `node proof/evidence.ts FOLDER`
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { csvOf } from "../adapters/paper/csv.ts";
import { pdfOf } from "../adapters/paper/pdf.ts";
import { press } from "../adapters/paper/press.ts";
import { openStore } from "../adapters/store/index.ts";
import { evidencePaper } from "../src/chat/paper/evidence-paper.ts";
import { titlesAmong } from "../src/chat/screens/rests.ts";
import { gather } from "../src/evidence/gather.ts";
import { tableOf } from "../src/evidence/table.ts";
import { languages, wordsOf } from "../src/lang/index.ts";
import { loadCatalog } from "../src/policy/catalog.ts";
import { keepNight, morning } from "../test/evidence/night.ts";

const [folder = "evidence-sample", count = "0"] = process.argv.slice(2);
const many = Number(count);
await mkdir(folder, { recursive: true });
const { policies } = await loadCatalog("policies");
const store = await openStore({ kind: "sqlite", path: ":memory:", newId: () => "1" });
await keepNight(store);
const source = {
  store,
  tenant: "T1",
  linkOf: async () => "https://example.slack.com/archives/C1/p1772548800000100",
  outsiders: new Map(),
};
const row = await store.findByNumber("T1", 1);
if (!row) throw new Error("there is no night");
const { pack, rows } = await gather(source, { kind: "case", row }, morning);
for (const language of languages) {
  const paper = evidencePaper(pack, rows, {
    words: wordsOf(language),
    zone: "Australia/Perth",
    titled: titlesAmong(policies),
  });
  await writeFile(join(folder, `night-in-perth.${language}.pdf`), await pdfOf(paper));
}
await writeFile(join(folder, "night-in-perth.csv"), csvOf(tableOf(pack)));
await writeFile(join(folder, "night-in-perth.json"), `${JSON.stringify(pack, null, 2)}\n`);
if (many > 0) await measure();

/** How long a report of so many cases takes, and for how long at most this thread worked while others waited for it. */
async function measure(): Promise<void> {
  for (let nth = 2; nth <= many; nth += 1) await keepNight(store, { id: `k${nth}`, number: nth });
  let [worked, longest, over] = [process.threadCpuUsage(), 0, false];
  setImmediate(function turn() {
    const { user, system } = process.threadCpuUsage(worked);
    longest = Math.max(longest, (user + system) / 1000);
    worked = process.threadCpuUsage();
    if (!over) setImmediate(turn);
  });
  const step = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    longest = 0;
    const begun = performance.now();
    const made = await work();
    await nextTurn();
    console.log(
      `${name}: ${Math.round(performance.now() - begun)} ms, others waited ${Math.round(longest)} ms at most`,
    );
    return made;
  };
  const reader = { words: wordsOf("en"), zone: "Australia/Perth", titled: titlesAmong(policies) };
  const asked = { kind: "report", asker: { kind: "operator" }, most: many } as const;
  const { pack, rows } = await step(`${many} cases gathered`, () => gather(source, asked, morning));
  const pdf = await step("PDF", () => press.pdf(evidencePaper(pack, rows, reader)));
  await step("CSV", () => press.csv(tableOf(pack)));
  await step("JSON", () => press.json(pack));
  over = true;
  await writeFile(join(folder, "report.pdf"), pdf);
}
