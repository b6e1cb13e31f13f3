// What the middle of the house is handed: policies, the store, the platforms, and where new ids come from.
import type { Store } from "../case/store.ts";
import type { Row } from "../evidence/table.ts";
import type { Catalog } from "../policy/catalog.ts";
import type { Paper } from "./paper/paper.ts";
import type { ChatPlatform } from "./platform.ts";

/** Makes files of what stands on a paper or in a table. */
export type Press = {
  pdf(paper: Paper): Promise<Uint8Array>;
  csv(rows: readonly Row[]): string;
};

export type Core = {
  readonly catalog: Pick<Catalog, "policies" | "find" | "nearest" | "under">;
  readonly store: Store;
  readonly platforms: ReadonlyMap<ChatPlatform["name"], ChatPlatform>;
  /** Draws evidence. */
  readonly press: Press;
  newId(): string;
};
