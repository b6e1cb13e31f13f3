// Cases that were opened and reported an hour ago, so that their answers fall due while people are at work.
import { openStore, type StorePlace } from "../../../adapters/store/index.ts";
import { open } from "../../../src/case/open.ts";
import { noSettings } from "../../../src/case/settings.ts";
import type { Store } from "../../../src/case/store.ts";
import { draftOf } from "../../case/people.ts";

const hour = 3_600_000;
/** Changes that are kept at the same moment share a commit. */
const atOnce = 100;

export type Seed = {
  readonly place: StorePlace;
  readonly cases: number;
  readonly rooms: readonly string[];
  /** The number that the first is called by, 0 if not said: a store may hold those of an earlier run. */
  readonly first?: number;
  /** When the nth of them falls due, epoch ms. */
  readonly dueAt: (nth: number) => number;
  /** Posts a case's card and says the message's id: then all that was due before the first deadline is said already. */
  readonly post?: ((room: string, text: string) => Promise<string>) | undefined;
};

export async function seed({ post, ...seeding }: Seed): Promise<void> {
  let ids = 0;
  const store = await openStore({ ...seeding.place, newId: () => `seed-${++ids}` });
  for (let nth = 0; nth < seeding.cases; nth += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, seeding.cases - nth) }, (_, more) => nth + more);
    await Promise.all(some.map((one) => openedCase(store, seeding, one)));
  }
  if (post) while ((await sayWhatWasDue(store, seeding.dueAt(0) - 1, post)) > 0);
  await store.close();
}

async function openedCase(store: Store, { rooms, first = 0, dueAt }: Omit<Seed, "post">, nth: number): Promise<void> {
  const answers = { impact: "down", workaround: "none" } as const;
  const base = draftOf({ vendor: "zoom", plan: "business", answers });
  const reporter = { id: "U0", name: "dana" };
  const openedAt = dueAt(nth) - hour;
  const room = { platform: "slack", id: rooms[nth % rooms.length] ?? "", thread: null } as const;
  const number = await store.nextNumber("T1");
  const title = `Trouble ${first + nth}`;
  const draft = {
    ...base,
    id: `case-${first + nth}`,
    number,
    title,
    tenant: "T1",
    room,
    reporter,
    reportedAt: openedAt,
  };
  const outcome = await store.keep(open(draft, reporter, openedAt, noSettings));
  if (outcome !== "kept") throw new Error(`${title} was there already`);
}

/** What was due before the first deadline is said: the card where people see it, earlier reminders as if they had been. */
async function sayWhatWasDue(store: Store, at: number, post: NonNullable<Seed["post"]>): Promise<number> {
  const claimed = await store.claim(at, atOnce, hour);
  await Promise.all(
    claimed.map(async (notice) => {
      const message = notice.topic === "card" ? await post(notice.room.id, notice.caseId) : null;
      await store.settle(notice, { kind: "said", at, message, thread: message });
    }),
  );
  return claimed.length;
}
