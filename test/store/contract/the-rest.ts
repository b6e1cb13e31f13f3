// Settings, records of adapters, and marks of what was seen.
import { expect, test } from "vitest";
import { noSettings } from "../../../src/case/settings.ts";
import type { Store } from "../../../src/case/store.ts";
import { ana, noon } from "../samples.ts";

export function keepsTheRest(store: () => Store): void {
  test("settings are the tenant's or a room's, and nothing chosen is nothing", async () => {
    const whole = { ...noSettings, language: "ro", vendors: [{ id: "zoom", plan: null, contacts: [ana] }] } as const;
    const room = { ...noSettings, mostReminders: 3 };
    expect(await store().settingsOf("T1", null)).toEqual(noSettings);
    await store().keepSettings("T1", null, noSettings);
    await store().keepSettings("T1", null, whole);
    await store().keepSettings("T1", "C1", room);
    expect(await store().settingsOf("T1", null)).toEqual(whole);
    expect(await store().settingsOf("T1", "C1")).toEqual(room);
    expect(await store().settingsOf("T1", "C2")).toEqual(noSettings);
    expect(await store().settingsOf("T2", null)).toEqual(noSettings);
  });

  test("records are kept by tenant, kind and key", async () => {
    const { records } = store();
    await records.put("T1", "installation", "b", "old");
    await records.put("T1", "installation", "b", "two");
    await records.put("T1", "installation", "a", "one");
    await records.put("T2", "installation", "a", "theirs");
    await records.put("T1", "address", "a", "other");
    expect(await records.get("T1", "installation", "a")).toBe("one");
    expect(await records.get("T1", "installation", "c")).toBeNull();
    expect(await records.list("T1", "installation")).toEqual([
      { key: "a", value: "one" },
      { key: "b", value: "two" },
    ]);
    await records.remove("T1", "installation", "a");
    expect(await records.get("T1", "installation", "a")).toBeNull();
    expect(await records.get("T2", "installation", "a")).toBe("theirs");
  });

  test("a swap writes only what it expected to find, and one of many wins", async () => {
    const { records } = store();
    const outcomes = await Promise.all([1, 2, 3, 4].map((n) => records.swap("T1", "k", "a", null, `first ${n}`)));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    const first = await records.get("T1", "k", "a");
    expect(await records.swap("T1", "k", "a", "something else", "no")).toBe(false);
    expect(await records.swap("T1", "k", "a", first, "second")).toBe(true);
    expect(await records.get("T1", "k", "a")).toBe("second");
    expect(await records.swap("T1", "k", "b", "never there", "no")).toBe(false);
    expect(await records.get("T1", "k", "b")).toBeNull();
  });

  test("what is seen again within its time is no longer new", async () => {
    expect(await store().firstTime("T1", "event", noon, 1000)).toBe(true);
    expect(await store().firstTime("T1", "event", noon + 999, 1000)).toBe(false);
    expect(await store().firstTime("T2", "event", noon, 1000)).toBe(true);
    expect(await store().firstTime("T1", "event", noon + 1000, 1000)).toBe(true);
    const many = await Promise.all([1, 2, 3, 4, 5].map(() => store().firstTime("T1", "burst", noon, 1000)));
    expect(many.filter(Boolean)).toHaveLength(1);
  });

  test("the store says that it is there", async () => {
    await expect(store().ping()).resolves.toBeUndefined();
  });
}
