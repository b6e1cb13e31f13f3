// What the middle of the house is handed: policies, the store, the platforms, and where new ids come from.
import type { Hook } from "../case/hook.ts";
import type { PageRead } from "../case/status-page.ts";
import type { Store } from "../case/store.ts";
import type { Pack } from "../evidence/pack.ts";
import type { Row } from "../evidence/table.ts";
import type { Catalog } from "../policy/catalog.ts";
import type { Paper } from "./paper/paper.ts";
import type { Picture } from "./picture/svg.ts";
import type { ChatPlatform } from "./platform.ts";
import type { Proof } from "./webhooks/answers.ts";

/** Makes files of what stands on a paper or in a table. */
export type Press = {
  pdf(paper: Paper): Promise<Uint8Array>;
  csv(rows: readonly Row[]): Promise<string>;
  json(pack: Pack): Promise<string>;
  png(picture: Picture): Promise<Uint8Array>;
};

/** What only the outside can do for other programs that hear of cases: secrets, and where an address leads. */
export type Doors = {
  /** Where the house is reached from outside, with no slash behind it; null: nobody said. */
  readonly publicUrl: string | null;
  /** For a webhook, as Standard Webhooks writes it. */
  newSecret(): string;
  /** For an address that is a key itself. */
  newToken(): string;
  /** Under which such a token is known. */
  hashOf(token: string): string;
  /** As it is kept. */
  sealed(hook: Pick<Hook, "tenant" | "id">, secret: string): string;
  /** Do these bytes come from that pager? */
  proves(hook: Hook, bytes: Uint8Array, proof: Proof): Promise<boolean>;
  /** Why that address is not called; null: it is. */
  refusalOf(url: string): Promise<"no-address" | "not-https" | "private" | "unknown-host" | null>;
};

export type Core = {
  readonly catalog: Pick<Catalog, "policies" | "every" | "find" | "nearest" | "under">;
  readonly store: Store;
  readonly platforms: ReadonlyMap<ChatPlatform["name"], ChatPlatform>;
  /** Draws evidence. */
  readonly press: Press;
  newId(): string;
  /** Where people get help with Dueline itself: a page, or `mailto:`. */
  readonly support?: string | null | undefined;
  /** What a vendor's own status page said within the last minutes, by the policy's id; null: nothing is known. */
  readonly vendorStatus?: ((vendor: string) => PageRead | null) | undefined;
  /** Absent: other programs hear of nothing here. */
  readonly doors?: Doors | undefined;
};
