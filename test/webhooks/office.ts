// A chat with the real way out beside it: cases are opened and moved, the clock is turned, and what is due goes out.
import { doorsOf } from "../../adapters/webhooks/index.ts";
import { make } from "../../src/case/make.ts";
import type { Move } from "../../src/case/move.ts";
import { open } from "../../src/case/open.ts";
import { noSettings } from "../../src/case/settings.ts";
import type { Store } from "../../src/case/store.ts";
import type { Ports } from "../../src/chat/deliver.ts";
import { failingCard } from "../../src/chat/screens/webhooks/failing-card.ts";
import { dispatchingOf, type WebhookPorts } from "../../src/chat/webhooks/dispatch.ts";
import { type Damage, draftOf, mara } from "../case/people.ts";
import { office as chatOffice, start } from "../chat/office.ts";

export const key = Buffer.alloc(32, 7).toString("base64");

type Over = { networks?: string; key?: string | null; store?: (store: Store) => Store; after?: Ports["after"] };

export async function office(over: Over = {}) {
  const { networks = "127.0.0.0/8", key: sealing = key, store = (own) => own, after = () => () => {} } = over;
  const doors = doorsOf({ publicUrl: "https://dueline.example.com/", key: sealing, networks });
  const it = await chatOffice({ doors });
  const logged: object[] = [];
  const note = (fields: object, sentence: string) => void logged.push({ ...fields, sentence });
  const ports: WebhookPorts = {
    store: store(it.store),
    platforms: it.core.platforms,
    now: () => it.clock.at,
    after,
    log: { info: note, warn: note, error: note },
    send: doors.send,
    renderFailing: failingCard,
  };
  const dispatching = dispatchingOf(ports);
  let cases = 0;
  return {
    ...it,
    doors,
    logged,
    ports,
    /** Everything that is due by now; each hook in its turn. */
    async sent() {
      while ((await dispatching.tick()) > 0);
    },
    async opened(over: Partial<Damage> = {}) {
      cases += 1;
      const draft = draftOf({ ...zoom, id: `c${cases}`, number: cases, reportedAt: it.clock.at, ...over });
      await it.store.keep(open(draft, mara, it.clock.at, noSettings));
      return draft.id;
    },
    async move(id: string, move: Move) {
      const row = await it.store.findCase("T1", id);
      if (!row) throw new Error(`no case ${id}`);
      const change = make(move, row, mara, it.clock.at, noSettings);
      if ("problem" in change) throw new Error(change.problem.code);
      await it.store.keep(change);
    },
  };
}
export type Office = Awaited<ReturnType<typeof office>>;
export { start };

const zoom = { vendor: "zoom", plan: "pro", answers: { impact: "severe", workaround: "partial" } } as const;
