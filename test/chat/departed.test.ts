// Who left and is still named is told to administrators, as rows that outlive a platform that does not answer, and a process.
import { expect, test } from "vitest";
import { open } from "../../src/case/open.ts";
import { noSettings } from "../../src/case/settings.ts";
import { departed } from "../../src/chat/departed/note.ts";
import { tellDepartures } from "../../src/chat/departed/tell.ts";
import type { Departed } from "../../src/chat/departure.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { draftOf } from "../case/people.ts";
import { jonas, mara, office } from "./office.ts";

const minute = 60_000;
const ion = { id: "U9", name: "Ion Pop" };
const gone: Departed = { platform: "memory", tenant: "T1", person: ion.id, from: "company", admins: [] };

async function left() {
  const at = await office();
  const warned: object[] = [];
  const log = { info: () => {}, error: () => {}, warn: (fields: object) => void warned.push(fields) };
  const outside = { now: () => at.clock.at, log };
  const roles = { admins: [mara, jonas], auditors: [] };
  await at.store.keepSettings("T1", null, { ...noSettings, roles });
  const answers = { impact: "down", workaround: "none" } as const;
  const draft = draftOf({ vendor: "zoom", plan: "business", answers, owner: ion });
  await at.store.keep(open(draft, mara, at.clock.at, noSettings));
  /** As another process would, which knows nothing but the store. */
  const later = async (ms: number) => {
    at.clock.at += ms;
    await tellDepartures({ ...at.core }, outside);
  };
  return {
    ...at,
    warned,
    later,
    told: () => at.chat.told.map(({ person }) => person.name),
    says: () => departed(at.core, gone, outside),
  };
}

test("who cannot be told at once is told later, by whichever process is there then; each administrator once", async () => {
  const at = await left();
  at.chat.fail({ kind: "later", afterMs: 5 * minute, why: "ratelimited" }, 1, `@${jonas.id}`);
  at.chat.fail({ kind: "throws" }, 1, `@${jonas.id}`);
  await at.says();
  await at.says();
  expect(at.told()).toEqual(["Mara"]);
  await at.later(4 * minute);
  expect(at.told()).toEqual(["Mara"]);
  await at.later(minute);
  expect(at.warned).toHaveLength(2);
  await at.later(2 * minute);
  expect(at.told()).toEqual(["Mara", "Jonas"]);
  expect(at.chat.told.at(-1)?.card.spoken).toContain(wordsOf("en").departed.owner("1"));
  await at.later(60 * minute);
  await at.says();
  expect(at.told()).toEqual(["Mara", "Jonas"]);
  // A day later it may be said again, and the rows of then are gone.
  await at.later(24 * 60 * minute);
  expect(await at.store.records.list("T1", "departure")).toEqual([]);
  await at.says();
  expect(at.told()).toHaveLength(4);
});

test("a process that died while it told leaves a row that comes up again; what was put in order meanwhile is not told", async () => {
  const at = await left();
  at.chat.fail({ kind: "later", afterMs: 1, why: "off" }, 9, `@${mara.id}`);
  at.chat.fail({ kind: "later", afterMs: 1, why: "off" }, 1, `@${jonas.id}`);
  await at.says();
  // Taken, and never settled.
  const [row] = (await at.store.records.list("T1", "departure")).filter(({ key }) => key.endsWith(jonas.id));
  if (!row) throw new Error("no row");
  const taken = JSON.stringify({ ...JSON.parse(row.value), upAt: at.clock.at + 2 * minute });
  await at.store.records.put("T1", "departure", row.key, taken);
  await at.later(minute);
  expect(at.told()).toEqual([]);
  await at.later(minute);
  expect(at.told()).toEqual(["Jonas"]);
  const { id } = await at.theCase();
  await at.press("mine", id);
  await at.later(60 * minute);
  expect(at.told()).toEqual(["Jonas"]);
  const ends = (await at.store.records.list("T1", "departure")).map(({ value }) => JSON.parse(value).end);
  expect(ends.toSorted()).toEqual(["dropped", "told"]);
});

test("whoever does not take it at all is given up and said in the log; nothing of either is left once they are erased", async () => {
  const at = await left();
  at.chat.fail({ kind: "refused", why: "user_not_found", mend: "unknown" }, 1, `@${mara.id}`);
  at.chat.fail({ kind: "unknown", why: "HTTP 500" }, 99, `@${jonas.id}`);
  await at.says();
  await at.later(24 * 60 * minute);
  expect(at.told()).toEqual([]);
  expect(at.warned.length).toBeGreaterThanOrEqual(3);
  await at.store.erasePerson("T1", ion.id);
  expect(await at.store.records.list("T1", "departure")).toEqual([]);
});
