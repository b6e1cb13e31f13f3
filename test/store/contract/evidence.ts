// The journal as evidence: what was sealed when it was written is what the store gives back, and what was changed in it is found.
import { expect, test } from "vitest";
import type { Store } from "../../../src/case/store.ts";
import { chainFlaw } from "../../../src/evidence/chain.ts";
import { jack, nightInPerth, stefan } from "../../evidence/night.ts";

export function sealsEntries(store: () => Store): void {
  async function recordOf(id: string) {
    const record = await store().recordOf("T1", id);
    if (!record) throw new Error(`no record of ${id}`);
    return record;
  }

  test("every entry is sealed with the change that wrote it, and the terms of the first day are kept once", async () => {
    for (const id of ["k1", "k2"]) {
      const number = Number(id.slice(1));
      for (const change of nightInPerth({ id, number })) expect(await store().keep(change)).toBe("kept");
      const record = await recordOf(id);
      expect(record.entries).toHaveLength(10);
      expect(chainFlaw(record.entries, record.now.chain ?? null)).toBeNull();
      expect(record.terms).toEqual(JSON.parse(JSON.stringify(record.now.terms)));
    }
    expect(await store().recordOf("T2", "k1")).toBeNull();
  });

  test("a person who is taken out leaves the chain whole, and marks where he stood", async () => {
    for (const change of nightInPerth()) await store().keep(change);
    await store().erasePerson("T1", stefan.id);
    await store().erasePerson("T1", jack.id);
    const { entries, now } = await recordOf("k1");
    expect(JSON.stringify(entries)).not.toMatch(/Nguyen|Țurcanu|U10|U11/);
    expect(chainFlaw(entries, now.chain ?? null)).toBeNull();
    expect(entries.filter(({ seal }) => seal?.erased !== undefined).map(({ revision }) => revision)).toEqual([
      1, 2, 3, 4, 5, 6, 8, 9, 10,
    ]);
  });
}
