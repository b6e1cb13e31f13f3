// The open cases that stand under other terms from now on: counted and seen beforehand, then moved, each with an entry of its own.
import { reread } from "../../../case/reread.ts";
import type { Policy } from "../../../policy/policy.ts";
import { rightTo } from "../../rights.ts";
import { settingsIn, type Visit } from "../../visit.ts";
import { type Moved, movedBy, movedTo } from "./moved-cases.ts";

/** As many are asked for whether they may be seen; a form shows fewer. */
const mostLookedAt = 50;

/** How many move, and the first of those that whoever asks may see. */
export async function movedIf(visit: Visit, policies: readonly Policy[]) {
  let count = 0;
  const seen: Moved[] = [];
  for await (const one of movedBy(visit, policies)) {
    count += 1;
    if (count <= mostLookedAt && (await rightTo(visit, "see", one.row)) === "yes") seen.push(one);
  }
  return { count, seen };
}

export async function countMoved(visit: Visit, policies: readonly Policy[]): Promise<number> {
  let count = 0;
  for await (const _ of movedBy(visit, policies)) count += 1;
  return count;
}

/**
 * `reading` is what its entry names. All are found before the first moves: a case that moves has another place in the list
 * that is gone through. One that somebody else changed meanwhile is read anew, once.
 */
export async function moveAll(visit: Visit, reading: string, policies: readonly Policy[]): Promise<number> {
  const ids: string[] = [];
  for await (const { row } of movedBy(visit, policies)) ids.push(row.id);
  for (const id of ids) {
    const isMoved = await moveCase(visit, reading, policies, id);
    if (!isMoved) await moveCase(visit, reading, policies, id);
  }
  return ids.length;
}

/** False: somebody else changed the case meanwhile. */
async function moveCase(visit: Visit, reading: string, policies: readonly Policy[], id: string): Promise<boolean> {
  const { core, origin } = visit;
  const row = await core.store.findCase(origin.tenant, id);
  const moved = row && row.status !== "closed" ? movedTo(visit, policies, row) : null;
  if (!moved) return true;
  const { terms } = moved;
  const settings = await settingsIn(core, origin.tenant, moved.row.room.id);
  return (await core.store.keep(reread(moved.row, { reading, terms }, origin.who, origin.now, settings))) === "kept";
}
