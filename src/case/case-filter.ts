// Which cases a question is about.
import type { Room } from "./case.ts";
import type { Asker } from "./rights.ts";

/** Narrowed by each field that is given. */
export type CaseScope = {
  readonly vendor?: string | undefined;
  readonly room?: Pick<Room, "platform" | "id"> | undefined;
  /** Opened at or after / before, epoch ms. */
  readonly since?: number | undefined;
  readonly until?: number | undefined;
};

export type CaseFilter = CaseScope & {
  /** Who asks: what he may not see is not among the answers. */
  readonly asker: Asker;
  readonly state: "open" | "closed" | "all";
  /** Under legal hold, or not. */
  readonly held?: boolean | undefined;
  /** Reporter or owner. */
  readonly person?: string | undefined;
  /** The vendor's ticket, however it is written. */
  readonly ticket?: string | undefined;
  /** All of these words stand in title, description, ticket or vendor, as parts of words too. */
  readonly words?: readonly string[] | undefined;
  /** The number of the case after which the list goes on. */
  readonly after?: number | undefined;
  readonly limit: number;
};
