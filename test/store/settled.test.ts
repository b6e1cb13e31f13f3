// Rows of messages that were settled long ago: which go, which stay, as they lie in the store.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { openStore } from "../../adapters/store/index.ts";
import { hook } from "./contract/hooks.ts";
import { aCase, hour, ids, moving, noon, opening } from "./samples.ts";

const day = 24 * hour;

test("of what other programs were told a month ago stays what was given up, what deadlines told, and the last word to each program", async () => {
  const folder = mkdtempSync(join(tmpdir(), "dueline-settled-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "store.db");
  const store = await openStore({ kind: "sqlite", path, newId: ids() });
  onTestFinished(() => store.close());
  await store.hooks.put({ ...hook, events: ["opened", "noted", "ticket", "missed"] });
  const it = aCase({ reportedAt: noon });
  await store.keep(opening(it));
  const noted = moving(it, { move: { kind: "note", text: "x" } });
  await store.keep(noted);
  const ticket = moving(noted.case, { move: { kind: "ticket", number: "7" } });
  await store.keep(ticket);
  const closed = { status: "closed", closedAt: noon + day } as const;
  const last = moving(ticket.case, { move: { kind: "note", text: "y" }, set: closed });
  await store.keep(last);
  let at = noon;
  for (const claimed of await store.hooks.claim(noon + day, 99, 60_000)) {
    at += 1000;
    const kind = claimed.event === "ticket" ? "failed" : "said";
    await store.hooks.settle(claimed, { kind, at, why: null });
  }
  const told = () => {
    const file = new DatabaseSync(path, { readOnly: true });
    const rows = file.prepare("select event, nth, state from dispatch order by settled_at").all();
    file.close();
    return rows.map(({ event, nth, state }) => `${event} ${nth} ${state}`);
  };
  const before = told();
  expect(before).toEqual(expect.arrayContaining(["opened 1 said", "noted 2 said", "ticket 3 failed", "noted 4 said"]));
  await store.expire(() => null, noon + 31 * day);
  expect(told()).toEqual(before);
  await store.expire(() => null, noon + 31 * day + 1);
  const stays = (row: string) => !/^(opened|noted)/.test(row) || row === before.at(-1);
  expect(told()).toEqual(before.filter(stays));
  expect(told().length).toBeLessThan(before.length);
  expect(await store.hooks.counts("T1")).toMatchObject([{ failed: 1, saidAt: at }]);
});
