// An update without a stop: two processes of different schema serve one PostgreSQL, with a Slack that speaks to both over HTTP.
import { cp, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { openStore } from "../../adapters/store/index.ts";
import { open } from "../../src/case/open.ts";
import { noSettings } from "../../src/case/settings.ts";
import type { Store } from "../../src/case/store.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { draftOf } from "../case/people.ts";
import { startPostgres } from "../postgres.ts";
import { press } from "../slack/acts.ts";
import { ask } from "../store/replicas.ts";
import { besideSlack } from "./beside.ts";
import { emptyFolder, type Program } from "./program.ts";

const hour = 3_600_000;
/** A machine may be busy. */
const patience = 120_000;
const waves = ["Before", "Meanwhile", "Together", "Back", "After"] as const;
const casesEach = 2;
/** Each is told one thing a second, however fast the rest is. */
const rooms = ["COPS", "CUNINVITED"] as const;

/** This program with one migration more, which adds a table and a column to those that are written all the time. */
async function nextVersion(): Promise<string> {
  const folder = await emptyFolder();
  for (const part of ["front", "src", "adapters", "package.json"])
    await cp(part, join(folder, part), { recursive: true });
  await symlink(resolve("node_modules"), join(folder, "node_modules"));
  const path = join(folder, "adapters/store/migrations/migrate.ts");
  const list = "const migrations = {\n";
  const [before, after] = (await readFile(path, "utf8")).split(list);
  if (after === undefined) throw new Error("the list of migrations is written otherwise");
  const up = `async (db: Kysely<unknown>) => {
    await db.schema.createTable("later").addColumn("tenant", "text").execute();
    for (const table of ["support_case", "journal", "notice"])
      await db.schema.alterTable(table).addColumn("later", "text", (c) => c.notNull().defaultTo("")).execute();
  }`;
  await writeFile(path, `${before}${list}  "9999-later-expand": { up: ${up} },\n${after}`);
  await mkdir(join(folder, "data"));
  return join(folder, "front/main.ts");
}

/** Cases that were reported nearly an hour ago, so that each says three things soon: its card, and what comes as its answer falls due. */
async function wave(store: Store, name: (typeof waves)[number]): Promise<void> {
  const answers = { impact: "down", workaround: "none" } as const;
  const draft = draftOf({ vendor: "zoom", plan: "business", answers, reporter: { id: "UDANA", name: "Dana Ops" } });
  for (let nth = 0; nth < casesEach; nth += 1) {
    const openedAt = Date.now() + 1_500 + nth * 200 - hour;
    const room = { platform: "slack", id: rooms[nth % rooms.length] ?? "", thread: null };
    const [number, title] = [await store.nextNumber("T1"), `${name} ${nth}`];
    const it = { ...draft, id: title, number, title, room, reportedAt: openedAt };
    await store.keep(open(it, it.reporter, openedAt, noSettings));
  }
}

test("a new version starts beside the old one on the same database: both serve and remind, nothing twice, nothing lost; and the old one may start again", async () => {
  const server = await startPostgres(["-c", "fsync=off"]);
  onTestFinished(() => server.stop());
  const url = await server.freshDatabase();
  const { slack, start, launch } = await besideSlack({ DATABASE_URL: url });
  let ids = 0;
  const here = await openStore({ kind: "postgres", url, newId: () => `here-${++ids}` });
  onTestFinished(() => here.close());

  /** The first case of a wave is taken at its card, by the program that Slack speaks to; however long either needs. */
  const takes = async (program: Program, name: (typeof waves)[number]) => {
    const title = `${name} 0`;
    const card = await slack.until(() => slack.messages("COPS").find((one) => one.text.includes(title)), patience);
    slack.deliverTo(`${program.url}/slack/events`);
    await press({ slack }, "UDANA", wordsOf("en").card.buttons.mine, card);
    const taken = `select id from support_case where id = '${title}' and owner = 'UDANA'`;
    while ((await ask(url, taken)).length === 0) await pause(50);
  };
  /** Nothing waits of what is to be said by now, or within the seconds that a wave takes. */
  const told = async () => {
    const waiting = `select id from notice where state = 'waiting' and due_at < ${Date.now() + 5_000}`;
    while ((await ask(url, waiting)).length > 0) await pause(100);
  };
  const fromApp = () => rooms.flatMap((room) => slack.messages(room)).filter(({ byApp }) => byApp);

  const old = await start();
  for (const room of rooms) await slack.invite(room);
  // The first words of an app that arrives are the only messages that are no notices.
  await slack.until(() => fromApp().length === rooms.length);
  await wave(here, "Before");
  const next = launch(await nextVersion());
  await wave(here, "Meanwhile");
  await takes(old, "Before");
  const fresh = await next;
  await wave(here, "Together");
  await takes(fresh, "Together");
  await told();

  old.kill("SIGTERM");
  expect(await old.ended).toBe(0);
  const again = await start();
  expect(again.stderr()).toContain("9999-later-expand");
  await wave(here, "Back");
  await takes(again, "Back");
  again.kill("SIGTERM");
  expect(await again.ended).toBe(0);
  await wave(here, "After");
  await told();

  fresh.kill("SIGTERM");
  expect(await fresh.ended).toBe(0);

  const texts = fromApp().map(({ text }) => text);
  const all = waves.length * casesEach;
  const reminded = texts.filter((text) => text.includes("Due now")).map((text) => /^Case (\d+)/.exec(text)?.[1]);
  expect([reminded.length, new Set(reminded).size]).toEqual([all, all]);
  // Whatever else is said of a case begins with its number.
  expect(texts.filter((text) => !/^(Case \d+|Hello)/.test(text)).length).toBe(all);
  expect(await ask(url, "select id from notice where state = 'failed'")).toEqual([]);
  for (const name of waves)
    for (let nth = 0; nth < casesEach; nth += 1)
      expect(await ask(url, `select topic from notice where case_id = '${name} ${nth}' and state = 'said'`)).toEqual(
        expect.arrayContaining([{ topic: "card" }, { topic: "due" }]),
      );
}, 300_000);
