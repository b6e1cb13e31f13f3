// What the middle of the house is handed: policies, the store, the platforms, and where new ids come from.
import type { Store } from "../case/store.ts";
import type { Catalog } from "../policy/catalog.ts";
import type { ChatPlatform } from "./platform.ts";

export type Core = {
  readonly catalog: Pick<Catalog, "policies" | "find" | "nearest" | "under">;
  readonly store: Store;
  readonly platforms: ReadonlyMap<ChatPlatform["name"], ChatPlatform>;
  newId(): string;
};
