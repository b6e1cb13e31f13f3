// Cases that were opened and reported an hour ago, so that their answers fall due while people are at work.
import { openStore, type StorePlace } from "../../../adapters/store/index.ts";
import { open } from "../../../src/case/open.ts";
import { noSettings } from "../../../src/case/settings.ts";
import { draftOf } from "../../case/people.ts";

const hour = 3_600_000;

export type Seed = {
  readonly place: StorePlace;
  readonly cases: number;
  readonly rooms: readonly string[];
  /** When the nth of them falls due, epoch ms. */
  readonly dueAt: (nth: number) => number;
};

export async function seed({ place, cases, rooms, dueAt }: Seed): Promise<void> {
  let ids = 0;
  const store = await openStore({ ...place, newId: () => `seed-${++ids}` });
  const answers = { impact: "down", workaround: "none" } as const;
  const base = draftOf({ vendor: "zoom", plan: "business", answers });
  const reporter = { id: "U0", name: "dana" };
  for (let nth = 0; nth < cases; nth += 1) {
    const openedAt = dueAt(nth) - hour;
    const room = { platform: "slack", id: rooms[nth % rooms.length] ?? "", thread: null } as const;
    const id = `case-${nth}`;
    const number = await store.nextNumber("T1");
    const title = `Trouble ${nth}`;
    const draft = { ...base, id, number, title, tenant: "T1", room, reporter, reportedAt: openedAt };
    await store.keep(open(draft, reporter, openedAt, noSettings));
  }
  await store.close();
}
