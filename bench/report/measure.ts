// How long reports and searches take, one alone and ten at once, and how long the process answers nobody meanwhile.
import type { CaseFilter } from "../../src/case/case-filter.ts";
import type { Store } from "../../src/case/store.ts";

/** ms; `standstill` is the longest time in which nothing else ran, `waiting` how long one case then took to be read. */
type Asked = { readonly took: number; readonly standstill: number; readonly waiting: number };

export type Measured = {
  readonly lines: number;
  readonly report: Asked;
  readonly reportOfOneVendor: Asked;
  readonly tenReportsAtOnce: Asked;
  readonly search: Asked;
  readonly searchInVain: Asked;
};

const all: Omit<CaseFilter, "words"> = { asker: { kind: "operator" }, state: "all", limit: 13 };

export async function measured(store: Store): Promise<Measured> {
  const now = Date.now();
  const [some] = await store.listCases("T1", all);
  const read = () => store.findCase("T1", some?.id ?? "");
  const report = (vendor?: string) => store.report("T1", { vendor }, now);
  const search = (word: string) => store.listCases("T1", { ...all, words: [word] });
  await report();
  return {
    lines: (await report()).length,
    report: await asked(() => report(), read),
    reportOfOneVendor: await asked(() => report("zoom"), read),
    tenReportsAtOnce: await asked(() => Promise.all(Array.from({ length: 10 }, () => report())), read),
    search: await asked(() => search("down"), read),
    searchInVain: await asked(() => search("zzzz"), read),
  };
}

async function asked(work: () => Promise<unknown>, read: () => Promise<unknown>): Promise<Asked> {
  let [last, standstill, waiting, over] = [performance.now(), 0, 0, false];
  const ticking = setInterval(() => {
    standstill = Math.max(standstill, performance.now() - last - 1);
    last = performance.now();
  }, 1);
  const reading = (async () => {
    while (!over) {
      const began = performance.now();
      await read();
      waiting = Math.max(waiting, performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  const started = performance.now();
  await work();
  const took = performance.now() - started;
  over = true;
  clearInterval(ticking);
  await reading;
  return { took: Math.round(took), standstill: Math.round(standstill), waiting: Math.round(waiting) };
}
