// The door to a chat platform: what Dueline asks of it, and what may come of that.
import type { Person, PlatformName, Room } from "../case/case.ts";
import type { Mend } from "../case/mend.ts";
import type { Audience } from "../case/rights.ts";
import type { Language } from "../lang/languages.ts";
import type { Card } from "./reply.ts";

export type { Mend } from "../case/mend.ts";
export type { Audience } from "../case/rights.ts";

export type Delivery =
  /** `message` names what was posted, for a later edit; `thread` is where replies to it go. */
  | { readonly kind: "posted"; readonly message: string; readonly thread: string }
  /** It was not posted; it may be tried again after that many ms (`Retry-After`, or a connection that was refused). */
  | { readonly kind: "later"; readonly afterMs: number; readonly why: string }
  /** It was not posted and will not be: not a member, archived, removed. `mend` says how a person can change that. */
  | { readonly kind: "refused"; readonly why: string; readonly mend: Mend }
  /** It may have been posted, or not: a time-out, a dropped connection, a 5xx. */
  | { readonly kind: "unknown"; readonly why: string };

export type Outgoing = {
  readonly tenant: string;
  readonly room: Room;
  readonly card: Card;
  readonly language: Language;
};

/** A message by a name of ours, under which it can be found again. */
export type Named = {
  readonly id: string;
  /** Since when it may have been posted unheard, epoch ms; null: it was not tried, or surely not posted. */
  readonly doubtedSince: number | null;
};

/** A file that is made when it is wanted. `type` is its media type. */
export type HandedFile = {
  readonly format: FileFormat;
  readonly name: string;
  readonly type: string;
  /** Of a picture: all that it shows, in at most {@link mostAlt} characters; what is longer stands in the comment. */
  readonly alt?: string | undefined;
  bytes(): Promise<Uint8Array>;
};
/** As many as every platform takes. */
export const mostAlt = 1000;

export const packFormats = ["pdf", "csv", "json"] as const;
export const fileFormats = [...packFormats, "png"] as const;
export type FileFormat = (typeof fileFormats)[number];

export type Handing = {
  readonly tenant: string;
  /** Into the room's thread, where everybody in it may have them; or to the one who asked, alone. */
  readonly to: { readonly room: Room } | { readonly person: Person };
  readonly files: readonly HandedFile[];
  readonly comment: string;
  /** Who asked for what, for a platform that hands out an address: the files are asked for again when it is opened. */
  readonly asked: PackAsked;
};

/** `value` is the button's. */
export type PackAsked = { readonly person: Person; readonly language: Language; readonly value: string };

export type Handed =
  | { readonly kind: "posted" }
  /** Addresses that open until then, epoch ms. */
  | {
      readonly kind: "links";
      readonly links: readonly { readonly format: FileFormat; readonly url: string }[];
      readonly until: number;
    }
  /** `scope`: the app may not upload files there; `address`: Dueline does not know its own public address. */
  | { readonly kind: "refused"; readonly why: "scope" | "address" | "place" }
  /** It may be there, or not; asked again it may be there twice, which harms nobody. */
  | { readonly kind: "failed" };

export type ChatPlatform = {
  readonly name: PlatformName;
  /** A time of today stands on its cards without the date, so that they are drawn again when the day ends. */
  readonly leavesOutToday: boolean;
  /**
   * Into the room, or into its thread; `loud`: a reply in a thread that the whole room is to see. Where it is doubted,
   * it is looked for first, as far as the platform lets us; a platform that does not answer even that is posted nothing.
   */
  post(out: Outgoing & { readonly loud: boolean; readonly named?: Named }): Promise<Delivery>;
  edit(out: Outgoing & { readonly message: string }): Promise<Delivery>;
  /** To one person, privately. */
  tell(out: {
    readonly tenant: string;
    readonly person: Person;
    readonly card: Card;
    readonly language: Language;
  }): Promise<Delivery>;
  /** Files, in the conversation or as addresses that expire. */
  hand(out: Handing): Promise<Handed>;
  /** It has no way to show a picture here, so that none is offered. */
  readonly handsNothing?: boolean | undefined;
  /** Where a message can be found by whoever is in that room; null: the platform names no address. */
  permalink(tenant: string, room: Room, message: string): Promise<string | null>;
  /** May the bot post there? Null: yes, or it cannot be known within `withinMs`. */
  obstacle(tenant: string, room: Room, withinMs: number): Promise<Mend | null>;
  /** Who sees what is said there. Null: it cannot be known within `withinMs`. */
  audience(tenant: string, room: Room, withinMs: number): Promise<Audience | null>;
  /** Is this person in that room? False too where the platform does not say so within `withinMs`. */
  isIn(tenant: string, room: Room, person: string, withinMs: number): Promise<boolean>;
};
