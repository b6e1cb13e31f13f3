// What is due, and who has it.

import { expect, test } from "vitest";
import { notYet } from "../../../src/case/notice.ts";
import type { Store } from "../../../src/case/store.ts";
import { turnName } from "../../../src/case/turns.ts";
import { aCase, aNotice, hour, idsOf, minute, noon, opening } from "../samples.ts";

export function claimsNotices(store: () => Store): void {
  const it = aCase();
  const planned = (count: number) =>
    Array.from({ length: count }, (_, n) => aNotice(it, { id: `n${n}`, topic: "half", dueAt: noon + n }));

  test("nothing comes up before it is due, and what is due comes oldest first", async () => {
    await store().keep(opening(it, planned(5).toReversed()));
    expect(await store().claim(noon - 1, 10, minute)).toEqual([]);
    expect(idsOf(await store().claim(noon + 2, 2, minute))).toEqual(["n0", "n1"]);
    expect(idsOf(await store().claim(noon + 2, 2, minute))).toEqual(["n2"]);
    expect(idsOf(await store().claim(noon + hour, 10, minute))).toEqual(["n0", "n1", "n2", "n3", "n4"]);
  });

  test("a claim is a lease: until it ends nobody else gets the notice, then it comes up again", async () => {
    await store().keep(opening(it, planned(1)));
    const [first] = await store().claim(noon, 1, minute);
    expect(await store().claim(noon + minute - 1, 1, minute)).toEqual([]);
    const [second] = await store().claim(noon + minute, 1, minute);
    expect(second).toMatchObject({ id: "n0", attempts: 1, unknowns: 0 });
    expect(second?.lease).not.toBe(first?.lease);
  });

  test("many who claim at once share out what is due, each notice to one", async () => {
    await store().keep(opening(it, planned(60)));
    const claims = await Promise.all(Array.from({ length: 12 }, () => store().claim(noon + hour, 10, minute)));
    const all = claims.flatMap(idsOf);
    expect(new Set(all).size).toBe(all.length);
    const rest = idsOf(await store().claim(noon + hour, 60, minute));
    expect(new Set([...all, ...rest]).size).toBe(60);
  });

  test("cards are handed out before the rest, and each worker takes what it can speak on", async () => {
    const card = aNotice(it, { dueAt: noon + 9 });
    const far = aNotice(it, { id: "far", topic: "half", dueAt: noon, room: { ...it.room, platform: "teams" } });
    await store().keep(opening(it, [far, aNotice(it, { id: "near", topic: "half", dueAt: noon + 1 }), card]));
    expect(await store().backlog(noon + hour, ["memory"])).toMatchObject({
      waiting: 2,
      overdue: 2,
      oldestDueAt: noon + 1,
    });
    expect([await store().nextUp(), await store().nextUp(["memory"]), await store().nextUp(["none"])]).toEqual([
      ...[noon, noon + 1, null],
    ]);
    expect(idsOf(await store().claim(noon + hour, 10, minute, ["memory"]))).toEqual([card.id, "near"]);
    expect(idsOf(await store().claim(noon + hour, 10, minute))).toEqual(["far"]);
  });

  test("a card that only time has changed waits for every reminder, however long it is due", async () => {
    const turn = aNotice(it, { id: `${it.id}/refresh/${turnName(1)}`, topic: "refresh", dueAt: noon });
    const pressed = aNotice(it, { id: `${it.id}/refresh/pressed`, topic: "refresh", dueAt: noon + 1 });
    await store().keep(opening(it, [turn, pressed, aNotice(it, { id: "late", topic: "due", dueAt: noon + 2 })]));
    const [first, second] = [await store().claim(noon + hour, 2, minute), await store().claim(noon + hour, 2, minute)];
    expect([idsOf(first), idsOf(second)]).toEqual([[pressed.id, "late"], [turn.id]]);
  });

  test("what somebody chose to hear later is not overdue", async () => {
    await store().keep(opening(it, planned(1)));
    const [held] = await store().claim(noon, 1, minute);
    if (!held) throw new Error("Nothing is due.");
    await store().settle(held, { kind: "again", at: noon + hour, why: notYet, unknown: false, untried: true });
    expect(await store().backlog(noon + 1)).toMatchObject({ waiting: 1, overdue: 0, oldestDueAt: null });
    expect(await store().oldestDue(noon + 1)).toBeNull();
    expect(await store().backlog(noon + hour)).toMatchObject({ overdue: 1 });
    expect(await store().oldestDue(noon + hour)).toBe(noon);
  });

  test("a card that is drawn again is due anew then, and is nothing that is said", async () => {
    const half = aNotice(it, { id: "half", topic: "half", dueAt: noon + 2 * hour });
    await store().keep(opening(it, [aNotice(it, { id: "drawn", topic: "refresh", dueAt: noon }), half]));
    expect(await store().backlog(noon)).toMatchObject({ nextDueAt: noon });
    expect(await store().nextSaid()).toBe(noon + 2 * hour);
    const [held] = await store().claim(noon, 1, minute);
    if (!held) throw new Error("Nothing is due.");
    const anew = { kind: "again", at: noon + hour, why: notYet, unknown: false, untried: true, anew: true } as const;
    await store().settle(held, anew);
    expect(await store().claim(noon + hour - 1, 1, minute)).toEqual([]);
    expect(await store().claim(noon + hour, 1, minute)).toMatchObject([
      { id: "drawn", dueAt: noon + hour, attempts: 0 },
    ]);
  });

  test("the backlog says how much waits, how much is late, and when the next comes up", async () => {
    expect(await store().backlog(noon)).toEqual({
      waiting: 0,
      overdue: 0,
      oldestDueAt: null,
      nextDueAt: null,
    });
    expect(await store().nextSaid()).toBe(null);
    await store().keep(opening(it, planned(5)));
    expect(await store().backlog(noon + 1)).toEqual({
      waiting: 5,
      overdue: 2,
      oldestDueAt: noon,
      nextDueAt: noon,
    });
    expect([await store().oldestDue(noon - 1), await store().oldestDue(noon + 4)]).toEqual([null, noon]);
    expect(await store().nextSaid()).toBe(noon);
    await store().claim(noon + 1, 10, minute);
    expect(await store().nextUp()).toBe(noon + 2);
    expect(await store().backlog(noon + 1)).toEqual({
      waiting: 5,
      overdue: 2,
      oldestDueAt: noon,
      nextDueAt: noon + 2,
    });
    expect(await store().nextSaid()).toBe(noon + 2);
  });

  test("whoever listens is called when a notice is kept, until he stops", async () => {
    let calls = 0;
    const stop = store().onNotice(() => {
      calls += 1;
    });
    await store().keep(opening(it));
    expect(calls).toBe(0);
    const other = aCase({ id: "case-2", number: 2 });
    await store().keep(opening(other, [aNotice(other)]));
    expect(calls).toBe(1);
    stop();
    const third = aCase({ id: "case-3", number: 3 });
    await store().keep(opening(third, [aNotice(third)]));
    expect(calls).toBe(1);
  });
}
