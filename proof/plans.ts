// How PostgreSQL finds what a large store is asked all day: by an index, or by going through everything?
// `node proof/plans.ts` fills 200,000 cases; `--url` takes a database that `proof/scale.ts --fill-only` has filled.
import { parseArgs } from "node:util";
import type { Asker } from "../src/case/rights.ts";
import type { Store } from "../src/case/store.ts";
import { startPostgres } from "../test/postgres.ts";
import { explaining } from "../test/scale/explained.ts";
import { fill } from "../test/scale/fill.ts";

const { values: given } = parseArgs({
  options: { cases: { type: "string", default: "200000" }, url: { type: "string" } },
});
const [now, day] = [Date.now(), 86_400_000];
const tenant = "T1";
const auditor: Asker = { kind: "auditor" };
const person = (id: string, rooms: readonly string[] = []): Asker => ({ kind: "person", id, outside: false, rooms });
const list = (filter: Partial<Parameters<Store["listCases"]>[1]>) => (store: Store) =>
  store.listCases(tenant, { asker: auditor, state: "open", limit: 21, ...filter });
const room = { platform: "slack", id: "C3" } as const;

/** Asked all day, and answered by an index. */
const allDay: { readonly [what: string]: (store: Store) => Promise<unknown> } = {
  "/sla: the vendors of somebody who never had a case": list({ asker: person("UNEW"), state: "all", person: "UNEW" }),
  "/sla: the vendors of somebody": list({ asker: person("U7"), state: "all", person: "U7" }),
  "/sla: settings, marks, numbers, a room": async (store) => {
    await store.settingsOf(tenant, "C3");
    await store.firstTime(tenant, `plans ${now}`, now, 60_000);
    await store.nextNumber(tenant);
    await store.roomOf(tenant, room);
    await store.records.get(tenant, "installation", "x");
  },
  "home: mine": list({ asker: person("U7"), person: "U7" }),
  "home: mine, who has none": list({ asker: person("UNEW"), person: "UNEW" }),
  "home: all that he may see": list({ asker: person("U7", ["C1", "C2"]) }),
  "home: closed": list({ asker: person("U7", ["C1", "C2"]), state: "closed" }),
  "list of a channel": list({ asker: person("U7", ["C3"]), room }),
  "closed ones of a channel": list({ room, state: "closed" }),
  "find a ticket": list({ state: "all", ticket: "INC-10010" }),
  "find a ticket that nobody has": list({ state: "all", ticket: "NONE-1" }),
  "find a vendor's": list({ state: "all", vendor: "zoom" }),
  "find a vendor's of which there are none": list({ state: "all", vendor: "acme" }),
  "find those of a month": list({ state: "all", since: now - 60 * day, until: now - 30 * day }),
  "find those of four years ago": list({ state: "all", until: now - 4 * 365 * day }),
  "API: a page": list({}),
  "API: the hundredth page": list({ state: "closed", after: 9_000, limit: 101 }),
  "API: a vendor's closed ones": list({ state: "closed", vendor: "netcor" }),
  "API: closed ones of a token for one channel": list({
    state: "closed",
    asker: { kind: "person", id: "", outside: true, rooms: ["C3"] },
  }),
  "API: a token": (store) => Promise.all([store.tokens.byHash("none"), store.tokens.any(now)]),
  "one case and its journal": async (store) => {
    const [one] = await list({})(store);
    await store.findByNumber(tenant, one?.number ?? 1);
    await store.recordOf(tenant, one?.id ?? "");
  },
  "what is due": async (store) => {
    for (const one of await store.claim(now, 50, 60_000, ["slack"]))
      await store.settle(one, { kind: "said", at: now, message: null, thread: null });
    await store.nextUp(["slack"]);
  },
  "what is due for other programs": async (store) => {
    await store.hooks.claim(now, 50, 60_000);
    await store.hooks.nextAt();
  },
  "rooms of the tenant": (store) => store.roomsOf(tenant),
  "rows of every tenant's records": (store) => store.records.everywhere("departure"),
  tenants: (store) => store.tenants(),
  "/metrics, the first time in a minute": (store) => store.backlog(now),
  "/metrics, after that": (store) => store.backlog(now),
  "/metrics of other programs": (store) => store.hooks.backlog(now),
};

/** Which go through the tenant's rows, each of them named in docs/large.md. */
const nowAndThen: typeof allDay = {
  "report of everything": (store) => store.report(tenant, {}, now),
  "report of a vendor": (store) => store.report(tenant, { vendor: "zoom" }, now),
  "report of a month": (store) => store.report(tenant, { since: now - 30 * day }, now),
  "report of a channel": (store) => store.report(tenant, { room }, now),
  "report of an organisation": (store) => store.report(tenant, {}, now, "organisation"),
  "a word that stands in none": list({ state: "all", words: ["zzzz"] }),
  "how many cases": (store) => store.countCases(tenant),
  "cases under legal hold": (store) => store.heldCases(tenant),
  "what is old enough": (store) => store.expire(() => 0, now),
  "a clock that was ahead": (store) => store.takeBackFuture(now),
};

const server =
  given.url === undefined ? await startPostgres(["-c", "shared_buffers=1GB", "-c", "max_wal_size=4GB"]) : null;
try {
  const url = given.url ?? (await server?.freshDatabase()) ?? "";
  if (given.url === undefined)
    console.log(await fill({ url, cases: Number(given.cases), share: 0.4, rooms: 400, otherTenants: 59 }, console.log));
  const { statementsOf, close } = explaining(url);
  const broken: string[] = [];
  for (const [what, act] of Object.entries({ ...allDay, ...nowAndThen })) {
    const all = await statementsOf(act);
    const sum = (of: "ms" | "pages") => Math.round(all.reduce((before, one) => before + one[of], 0) * 10) / 10;
    const through = all.flatMap((one) => one.through);
    console.log(`| ${what} | ${all.length} | ${sum("ms")} ms | ${sum("pages")} | ${through.join("; ")} |`);
    if (what in allDay && through.length > 0) broken.push(what);
  }
  for (const what of broken) console.log("BROKEN: ", what);
  if (broken.length === 0) console.log("holds:   what is asked all day is found by an index");
  process.exitCode = broken.length > 0 ? 1 : 0;
  await close();
} finally {
  await server?.stop();
}
