// What the house hands to every adapter, put together from its middle.
import { answer } from "./answer.ts";
import type { Core } from "./core.ts";
import { departed } from "./departed/note.ts";
import type { House } from "./door.ts";
import { writingOnce } from "./once.ts";
import { packFile } from "./pack-file.ts";
import { sharedCards } from "./screens/shared-cards.ts";
import { welcomeOf } from "./screens/welcome.ts";

/** The clock, ids and the log come from the front door. */
export function houseOf(core: Core, outside: Pick<House, "now" | "newId" | "log" | "acknowledged" | "crowded">): House {
  const { store } = core;
  return {
    ...outside,
    answer: (intent) => answer({ ...core, store: writingOnce(store, intent) }, intent),
    search: (origin, typed) => sharedCards(core, origin, typed),
    welcome: welcomeOf,
    packFile: (asked) => packFile(core, asked, outside.now()),
    records: store.records,
    firstTime: (tenant, id, ttlMs) => store.firstTime(tenant, id, outside.now(), ttlMs),
    departed: (gone) => departed(core, gone, outside),
    eraseTenant: (tenant) => store.eraseTenant(tenant),
  };
}
