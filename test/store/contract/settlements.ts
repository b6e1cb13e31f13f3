// How what was claimed ends.
import { expect, test } from "vitest";
import type { Claimed, Settlement } from "../../../src/case/notice.ts";
import type { Store } from "../../../src/case/store.ts";
import { aCase, aNotice, hour, idsOf, minute, moving, noon, opening, said } from "../samples.ts";

export function settlesNotices(store: () => Store): void {
  const it = aCase();
  const half = aNotice(it, { id: "half", topic: "half", target: "first-response" });
  const claimAt = async (now: number): Promise<Claimed> => {
    const [first] = await store().claim(now, 1, minute);
    if (!first) throw new Error("Nothing is due.");
    return first;
  };
  const later = (at: number, unknown = false): Settlement => ({ kind: "again", at, why: "rate-limited", unknown });

  test("a card that was said is on the case, with its thread, under the same revision", async () => {
    await store().keep(opening(it, [aNotice(it)]));
    expect(await store().settle(await claimAt(noon), said(noon, "m7", "t7"))).toBe(true);
    const shown = await store().findCase("T1", it.id);
    expect(shown).toEqual({ ...it, card: "m7", room: { ...it.room, thread: "t7" } });
    expect(await store().keep(moving(it))).toBe("kept");
    expect(await store().backlog(noon)).toMatchObject({ waiting: 0 });
  });

  test("a change made to the case as it was before its card was posted does not lose card, thread and count", async () => {
    await store().keep(opening(it, [aNotice(it), half]));
    for (const claimed of await store().claim(noon, 2, minute)) await store().settle(claimed, said(noon, "m7", "t7"));
    await store().keep(moving(it, { set: { title: "read before" } }));
    const shown = await store().findCase("T1", it.id);
    expect(shown).toMatchObject({ title: "read before", card: "m7", room: { thread: "t7" }, reminded: 1 });
  });

  test("a refresh that posted the card anew stores it; one that says nothing of it leaves it", async () => {
    await store().keep(opening({ ...it, card: "m1" }, [aNotice(it, { id: "r1", topic: "refresh" })]));
    await store().settle(await claimAt(noon), said(noon, null, null));
    expect((await store().findCase("T1", it.id))?.card).toBe("m1");
    await store().keep(moving(it, { notices: [aNotice(it, { id: "r2", topic: "refresh" })] }));
    await store().settle(await claimAt(noon), said(noon, "m2", "t2"));
    expect(await store().findCase("T1", it.id)).toMatchObject({ card: "m2", room: { thread: "t2" } });
  });

  test("reminders that were said are counted; news and failures are not", async () => {
    const news = aNotice(it, { id: "news", topic: "moved", dueAt: noon + 1 });
    const unheard = aNotice(it, { id: "unheard", topic: "due", dueAt: noon + 2 });
    await store().keep(opening(it, [half, news, unheard]));
    await store().settle(await claimAt(noon), said(noon, "m3", null));
    await store().settle(await claimAt(noon + 1), said(noon, "m4", null));
    await store().settle(await claimAt(noon + 2), { kind: "failed", at: noon, why: "archived" });
    expect(await store().findCase("T1", it.id)).toMatchObject({ reminded: 1, card: null, room: { thread: null } });
  });

  test("what was dropped in a time that has not come is judged anew, and what was put off into it comes up soon", async () => {
    await store().keep(opening(it, [half, aNotice(it, { id: "put off", topic: "due", dueAt: noon + 1 })]));
    await store().settle(await claimAt(noon), { kind: "dropped", at: noon + 5 * hour, why: "overtaken" });
    await store().settle(await claimAt(noon + 1), later(noon + 5 * hour));
    expect(await store().takeBackFuture(noon + hour)).toBe(1);
    expect(await store().claim(noon + hour, 10, minute)).toMatchObject([{ id: half.id }]);
    expect(await store().claim(noon + hour + minute, 10, minute)).toHaveLength(2);
    expect(await store().takeBackFuture(noon + hour)).toBe(0);
  });

  test("a reminder that was said before its time is said again when that comes; a card and what happened are not", async () => {
    const due = aNotice(it, { id: "due", topic: "due", dueAt: noon + 4 * hour });
    const news = aNotice(it, { id: "news", topic: "moved", dueAt: noon + 4 * hour });
    await store().keep(opening(it, [aNotice(it, { dueAt: noon + 4 * hour }), due, news, half]));
    for (const claimed of await store().claim(noon + 5 * hour, 9, minute))
      await store().settle(claimed, said(noon + 5 * hour));
    expect(await store().takeBackFuture(noon + hour)).toBe(0);
    expect(await store().takeBackFuture(noon + hour, true)).toBe(1);
    expect(await store().claim(noon + 3 * hour, 9, minute)).toEqual([]);
    expect(idsOf(await store().claim(noon + 4 * hour, 9, minute))).toEqual(["due"]);
  });

  test("what was given back as it was taken counts as no attempt", async () => {
    await store().keep(opening(it, [half]));
    await store().settle(await claimAt(noon), {
      kind: "again",
      at: noon + 1,
      why: "waited",
      unknown: false,
      untried: true,
    });
    expect(await claimAt(noon + 1)).toMatchObject({ attempts: 0 });
  });

  test("what is to come up again does so at that time, and knows its attempts", async () => {
    await store().keep(opening(it, [half]));
    expect(await store().settle(await claimAt(noon), later(noon + hour))).toBe(true);
    expect(await store().backlog(noon)).toEqual({
      waiting: 1,
      overdue: 1,
      oldestDueAt: noon,
      nextDueAt: noon + hour,
    });
    expect(await store().nextSaid()).toBe(noon + hour);
    expect(await store().claim(noon + hour - 1, 1, minute)).toEqual([]);
    const second = await claimAt(noon + hour);
    expect(second).toMatchObject({ attempts: 1, unknowns: 0 });
    await store().settle(second, later(noon + 2 * hour, true));
    expect(await claimAt(noon + 2 * hour)).toMatchObject({ attempts: 2, unknowns: 1 });
  });

  test("a change keeps the back-off of a notice whose time stays, and ends it where the time moves", async () => {
    await store().keep(opening(it, [half]));
    await store().settle(await claimAt(noon), later(noon + hour));
    const same = moving(it, { notices: [half] });
    await store().keep(same);
    expect(await store().claim(noon + hour - 1, 1, minute)).toEqual([]);
    await store().keep(moving(same.case, { notices: [{ ...half, dueAt: noon + minute }] }));
    expect(idsOf(await store().claim(noon + minute, 1, minute))).toEqual(["half"]);
  });

  test("one room's back-off holds up nobody else", async () => {
    const other = aCase({ id: "case-2", number: 2 });
    await store().keep(opening(it, [half]));
    await store().keep(opening(other, [aNotice(other, { dueAt: noon + minute })]));
    await store().settle(await claimAt(noon), later(noon + hour));
    expect(idsOf(await store().claim(noon + minute, 10, minute))).toEqual(["case-2/card"]);
  });

  test("whoever lost his lease settles nothing", async () => {
    await store().keep(opening(it, [aNotice(it)]));
    const dead = await claimAt(noon);
    const alive = await claimAt(noon + minute);
    expect(await store().settle(dead, said(noon + minute, "twice", "t"))).toBe(false);
    expect((await store().findCase("T1", it.id))?.card).toBeNull();
    expect(await store().settle(alive, said(noon + minute, "once", "t"))).toBe(true);
    expect(await store().settle(alive, said(noon + minute, "thrice", "t"))).toBe(false);
    expect((await store().findCase("T1", it.id))?.card).toBe("once");
  });

  test("a lease that ended but that nobody took over still settles", async () => {
    await store().keep(opening(it, [half]));
    const slow = await claimAt(noon);
    expect(await store().settle(slow, said(noon + hour))).toBe(true);
    expect(await store().claim(noon + 2 * hour, 1, minute)).toEqual([]);
  });

  test("settling a notice of a case that was erased writes nothing", async () => {
    await store().keep(opening(it, [aNotice(it)]));
    const held = await claimAt(noon);
    await store().eraseTenant("T1");
    expect(await store().settle(held, said(noon))).toBe(false);
  });
}
