// A form that follows its answers: those of one view one after the other, the newest last, drawn on what we drew before.
import { LRUCache } from "lru-cache";

/** Draws on the view that has this hash, and says the hash it has then; null: it was not drawn. */
export type Draw = (hash: string) => Promise<string | null>;
export type Live = {
  /**
   * An answer that a newer one has overtaken is not drawn. `turns`: it leads to another screen, so it is never left
   * out, and nothing that was answered on the screen before is drawn over it.
   */
  follow(view: { readonly id: string; readonly hash: string }, turns: boolean, draw: Draw): Promise<void>;
};

type Open = { last: Promise<unknown>; newest: number; readonly drawn: Map<string, string> };

/** Views that are kept in mind; one that is forgotten merely loses a race that it might have won. */
const most = 2000;

export function createLive(): Live {
  const views = new LRUCache<string, Open>({ max: most });

  function openView(id: string): Open {
    const open = views.get(id) ?? { last: Promise.resolve(), newest: 0, drawn: new Map<string, string>() };
    views.set(id, open);
    return open;
  }

  return {
    async follow(view, turns, draw) {
      const open = openView(view.id);
      open.newest += 1;
      const turn = open.newest;
      const before = open.last;
      const run = (async () => {
        await before;
        if (turn !== open.newest && !turns) return;
        const hash = newestHash(open.drawn, view.hash);
        const after = await draw(hash);
        // A second answer may have been given before the first was drawn: its hash is then the old one.
        if (after !== null && after !== hash && !turns) open.drawn.set(hash, after);
      })();
      open.last = run.catch(() => {});
      return run;
    },
  };
}

function newestHash(drawn: ReadonlyMap<string, string>, hash: string): string {
  let newest = hash;
  for (let next = drawn.get(newest); next !== undefined; next = drawn.get(newest)) newest = next;
  return newest;
}
