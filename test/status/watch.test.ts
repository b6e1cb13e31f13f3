// Is it them? The vendor's own page is read, told in the dialog, and kept by the cases: over real HTTP, with the real store.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { statusPages } from "../../adapters/status/index.ts";
import { open } from "../../src/case/open.ts";
import { noSettings } from "../../src/case/settings.ts";
import { partsText } from "../../src/chat/line.ts";
import { isField } from "../../src/chat/reply.ts";
import { movedOf } from "../../src/chat/screens/moved-card.ts";
import { watchOf } from "../../src/chat/status/watch.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { draftOf, mara } from "../case/people.ts";
import { office } from "../chat/office.ts";
import { type Served, statusPage, statuspage } from "./pages.ts";

const minute = 60_000;
let page: Awaited<ReturnType<typeof statusPage>>;
beforeAll(async () => {
  page = await statusPage();
});
afterAll(() => page.close());
beforeEach(() => {
  page.asked.length = 0;
});

const json = (body: object, headers: Served["headers"] = {}): Served => ({ body: JSON.stringify(body), headers });
const zoom = { vendor: "zoom", plan: "pro", answers: { impact: "severe", workaround: "partial" } } as const;

/** A chat beside which the page is looked at whenever the test says so. */
async function watched(networks = "127.0.0.0/8") {
  const it = await office();
  const rests: { ms: number; act: () => void }[] = [];
  const logged: object[] = [];
  const note = (fields: object) => void logged.push(fields);
  const ask = statusPages({ networks, now: () => it.clock.at });
  let answered = () => {};
  const watch = watchOf({
    watched: [{ vendor: "zoom", source: { kind: "statuspage", url: page.url } }],
    ask,
    now: () => it.clock.at,
    after: (ms, act) => {
      rests.push({ ms, act });
      answered();
      return () => {};
    },
    log: { info: note, warn: note, error: note },
  });
  const rested = () => new Promise<void>((resolve) => (answered = resolve));
  const opened = async (id: string) => {
    const draft = draftOf({ ...zoom, id, number: Number(id.slice(1)), reportedAt: it.clock.at });
    await it.store.keep(open(draft, mara, it.clock.at, noSettings));
  };
  const store: typeof it.store = {
    ...it.store,
    tenants: async () => {
      if (own.away) throw new Error("the store is away");
      return it.store.tenants();
    },
  };
  const own = {
    ...it,
    /** The store answers nothing to whoever reads pages. */
    away: false,
    core: { ...it.core, vendorStatus: watch.of },
    watch,
    logged,
    opened,
    /** The next look, to its end; says how long it rests then, ms. */
    async look(): Promise<number> {
      const done = rested();
      const next = rests.pop();
      if (next) next.act();
      else watch.begin(store);
      await done;
      return rests.at(-1)?.ms ?? 0;
    },
    async told(id: string, language: "en" | "de" | "ro" = "en"): Promise<readonly string[]> {
      const row = await it.store.findCase("T1", id);
      const journal = await it.store.journalOf("T1", id);
      const words = wordsOf(language);
      const heard = journal.filter(({ act }) => act.kind === "status-page");
      return heard.map((entry) => (row ? partsText(movedOf(row, entry, words).parts, language) : ""));
    },
  };
  return own;
}

test("an open case hears what the vendor's page says, and that it is over, each once", async () => {
  const it = await watched();
  await it.opened("c1");
  page.says(json(statuspage.ill));
  await it.look();
  it.clock.at += 2 * minute;
  await it.look();
  page.says(json(statuspage.well));
  it.clock.at += 30 * minute;
  await it.look();
  await it.look();
  expect(await it.told("c1")).toEqual([
    "Zoom's status page reports a partial outage since Mon, 23 Nov 2026, 00:32 (Los Angeles, UTC-8) (Meetings): Some <b>users</b> cannot join · 127.0.0.1",
    "Zoom's status page shows no trouble any more",
  ]);
  expect((await it.told("c1", "de"))[0]).toContain("Die Statusseite von Zoom meldet einen Teilausfall seit");
  expect((await it.told("c1", "ro"))[0]).toContain("Pagina de stare Zoom anunță o întrerupere parțială din");
});

test("what is heard stands in the thread, moves no deadline, and is no entry that a person could correct", async () => {
  const it = await watched();
  await it.opened("c1");
  const before = await it.store.findCase("T1", "c1");
  page.says(json(statuspage.ill));
  await it.look();
  const after = await it.store.findCase("T1", "c1");
  const notices = await it.store.claim(it.clock.at, 50, minute);
  expect(notices.map(({ topic }) => topic)).toContain("moved");
  expect(after).toMatchObject({ status: before?.status, respondedAt: null, reportedAt: before?.reportedAt });
  expect((await it.store.journalOf("T1", "c1")).at(-1)).toMatchObject({ by: null, moved: null, verdict: null });
});

test("that it is over is heard too where the store was away just then", async () => {
  const it = await watched();
  await it.opened("c1");
  page.says(json(statuspage.ill));
  await it.look();
  page.says(json(statuspage.well));
  it.away = true;
  await it.look();
  expect(await it.told("c1")).toHaveLength(1);
  it.away = false;
  await it.look();
  await it.look();
  expect((await it.told("c1")).at(-1)).toBe("Zoom's status page shows no trouble any more");
  expect(await it.told("c1")).toHaveLength(2);
});

test("two processes that read the same page tell a case once", async () => {
  const one = await watched();
  await one.opened("c1");
  page.says(json(statuspage.ill));
  await one.look();
  const other = watchOf({
    ...{ watched: [{ vendor: "zoom", source: { kind: "statuspage", url: page.url } }] },
    ...{ ask: statusPages({ networks: "127.0.0.0/8", now: () => one.clock.at }), now: () => one.clock.at },
    ...{ after: () => () => {}, log: { info: () => {}, warn: () => {}, error: () => {} } },
  });
  other.begin(one.store);
  await other.stop();
  expect(await one.told("c1")).toHaveLength(1);
});

test("the dialog says it above the questions, for a quarter of an hour, and asks to report all the same", async () => {
  const it = await watched();
  page.says(json(statuspage.ill));
  await it.look();
  const dialog = async () => {
    const { answer } = await import("../../src/chat/answer.ts");
    const origin = { platform: "memory", tenant: "T1", who: mara, admin: false, language: "en", live: true } as const;
    const where = { room: { platform: "memory", id: "C1", thread: null }, name: "support", direct: false };
    const intent = { ...origin, where, now: it.clock.at, kind: "start", text: "zoom is down", quoted: null } as const;
    const reply = await answer(it.core, intent);
    if (reply.kind !== "form") throw new Error(reply.kind);
    return partsText(
      reply.form.parts.filter((part) => !isField(part)),
      "en",
    );
  };
  expect(await dialog()).toContain(
    "Zoom's status page reports a partial outage since Mon, 23 Nov 2026, 00:32 (Los Angeles, UTC-8) (Meetings)",
  );
  expect(await dialog()).toContain("Report it all the same");
  it.clock.at += 16 * minute;
  expect(await dialog()).not.toContain("status page");
});

test("a page that has not changed is not sent again, and one that is ill itself is asked less and less", async () => {
  const it = await watched();
  page.says(json(statuspage.well, { etag: '"1"' }));
  expect(await it.look()).toBe(2 * minute);
  expect(await it.look()).toBe(2 * minute);
  expect(page.asked.map((headers) => headers["if-none-match"])).toEqual([undefined, '"1"']);
  page.says({ status: 503, body: "" });
  const rests: number[] = [];
  for (let nth = 0; nth < 5; nth += 1) rests.push((await it.look()) / minute);
  expect(rests).toEqual([2, 4, 8, 16, 30]);
  page.says(json(statuspage.well));
  expect(await it.look()).toBe(2 * minute);
  page.says({ status: 429, headers: { "retry-after": "600" }, body: "" });
  expect(await it.look()).toBe(10 * minute);
  page.says({ body: "<html>" });
  await it.look();
  expect(it.logged).toContainEqual({ vendor: "zoom", why: "no statuspage" });
});

test("a page inside one's own network is not asked unless the operator allows it", async () => {
  const it = await watched("");
  page.says(json(statuspage.ill));
  await it.look();
  expect(page.asked).toEqual([]);
  expect(it.logged).toContainEqual({ vendor: "zoom", why: "private" });
});
