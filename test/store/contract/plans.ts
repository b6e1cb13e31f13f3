// What is still to be said, after one change and the next.
import { expect, test } from "vitest";
import type { Claimed } from "../../../src/case/notice.ts";
import type { Store } from "../../../src/case/store.ts";
import { aCase, aNotice, hour, idsOf, minute, moving, noon, opening, said } from "../samples.ts";

export function plansNotices(store: () => Store): void {
  const it = aCase();
  const card = aNotice(it);
  const soon = aNotice(it, { id: "case-1/soon", topic: "soon", target: "first-response", dueAt: noon + 45 * minute });
  const due = aNotice(it, { id: "case-1/due", topic: "due", target: "first-response", dueAt: noon + hour });
  const claimAt = (now: number) => store().claim(now, 10, minute);
  const only = async (now: number): Promise<Claimed> => {
    const [first, ...more] = await claimAt(now);
    if (!first || more.length > 0) throw new Error("Not one notice.");
    return first;
  };

  test("a notice comes back with all that it said of itself", async () => {
    const told = { ...due, deadline: noon + hour, nth: 3 };
    await store().keep(opening(it, [told]));
    const { lease, attempts, unknowns, ...notice } = await only(noon + hour);
    expect(notice).toEqual(told);
    expect({ attempts, unknowns }).toEqual({ attempts: 0, unknowns: 0 });
    expect(lease).not.toBe("");
  });

  test("a change drops what it no longer lists, moves what it lists at another time, and adds what is new", async () => {
    await store().keep(opening(it, [card, soon, due]));
    const daily = aNotice(it, { id: "case-1/daily/1", topic: "daily", dueAt: noon + 2 * hour });
    await store().keep(moving(it, { notices: [card, { ...due, dueAt: noon + 3 * hour }, daily] }));
    expect(await store().backlog(noon)).toEqual({
      waiting: 3,
      overdue: 1,
      oldestDueAt: noon,
      nextDueAt: noon,
    });
    expect(await store().nextSaid()).toBe(noon);
    expect(idsOf(await claimAt(noon + hour))).toEqual([card.id]);
    expect(idsOf(await claimAt(noon + 3 * hour))).toEqual([card.id, daily.id, due.id]);
  });

  test("what was said, failed or dropped is never said again, however often it is planned", async () => {
    const endings = [said(noon), failed, dropped] as const;
    const notices = endings.map((ending) => aNotice(it, { id: `case-1/${ending.kind}`, topic: "half" }));
    await store().keep(opening(it, notices));
    for (const [index, claimed] of (await claimAt(noon)).entries()) {
      const ending = endings[index];
      if (ending) await store().settle(claimed, ending);
    }
    await store().keep(moving(it, { notices: notices.map((notice) => ({ ...notice, dueAt: noon + hour })) }));
    expect(await store().backlog(noon)).toMatchObject({ waiting: 0 });
    expect(await claimAt(noon + 2 * hour)).toEqual([]);
  });

  test("what was taken out may be planned again", async () => {
    await store().keep(opening(it, [soon]));
    const muted = moving(it);
    await store().keep(muted);
    expect(await claimAt(soon.dueAt)).toEqual([]);
    await store().keep(moving(muted.case, { notices: [soon] }));
    expect(idsOf(await claimAt(soon.dueAt))).toEqual([soon.id]);
  });

  test("news of what happened waits on, listed or not", async () => {
    const news = aNotice(it, { id: "case-1/moved/1", topic: "moved" });
    await store().keep(opening(it, [news, soon]));
    await store().keep(moving(it, { notices: [card] }));
    expect(idsOf(await claimAt(noon + hour)).toSorted()).toEqual([card.id, news.id].toSorted());
  });

  test("a notice that is being said while a change takes it out counts as said, and comes up no more", async () => {
    await store().keep(opening(it, [soon]));
    const held = await only(soon.dueAt);
    const muted = moving(it);
    await store().keep(muted);
    expect(await claimAt(soon.dueAt + hour)).toEqual([]);
    expect(await store().settle(held, said(soon.dueAt))).toBe(true);
    await store().keep(moving(muted.case, { notices: [soon] }));
    expect(await claimAt(soon.dueAt + 2 * hour)).toEqual([]);
  });

  test("one taken out in the hands of a worker that died comes up when it is planned again", async () => {
    await store().keep(opening(it, [soon]));
    await only(soon.dueAt);
    const muted = moving(it);
    await store().keep(muted);
    await store().keep(moving(muted.case, { notices: [soon] }));
    expect(await claimAt(soon.dueAt + minute - 1)).toEqual([]);
    expect(idsOf(await claimAt(soon.dueAt + minute))).toEqual([soon.id]);
  });

  test("a change hands nobody what somebody else is saying", async () => {
    await store().keep(opening(it, [card]));
    await only(noon);
    await store().keep(moving(it, { notices: [{ ...card, dueAt: noon - minute }] }));
    expect(await claimAt(noon + minute - 1)).toEqual([]);
  });

  test("a case's change leaves the notices of others alone", async () => {
    const other = aCase({ id: "case-2", number: 2 });
    const theirs = aCase({ tenant: "T2" });
    await store().keep(opening(it, [card]));
    await store().keep(opening(other, [aNotice(other)]));
    await store().keep(opening(theirs, [aNotice(theirs)]));
    await store().keep(moving(it));
    expect((await claimAt(noon)).map(({ tenant, id }) => `${tenant} ${id}`).toSorted()).toEqual([
      "T1 case-2/card",
      "T2 case-1/card",
    ]);
  });
}

const failed = { kind: "failed", at: noon, why: "not in the channel" } as const;
const dropped = { kind: "dropped", at: noon, why: "overtaken" } as const;
