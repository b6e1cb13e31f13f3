// What delivery is handed: the store, the platforms, the screens, and time.
import type { Person, PlatformName, SupportCase } from "../../case/case.ts";
import type { Entry } from "../../case/journal.ts";
import type { Unheard } from "../../case/mend.ts";
import type { Claimed, Notice } from "../../case/notice.ts";
import type { Store } from "../../case/store.ts";
import type { Log } from "../door.ts";
import type { Noted } from "../outsiders.ts";
import type { ChatPlatform } from "../platform.ts";
import type { Card } from "../reply.ts";

/** What is to be said, as things stand now; instants are epoch ms. */
export type Saying = {
  readonly notice: Notice;
  readonly case: SupportCase;
  /** Of the case, in order; a `moved` notice's `nth` is the revision of its entry. */
  readonly journal: readonly (Entry & Partial<Noted>)[];
  readonly now: number;
  /** How much later it is said than it was due; 0 up to a minute, which nobody minds. */
  readonly lateMs: number;
  /** It was said at `now`, and is not so any more. */
  readonly over?: boolean | undefined;
};

/** For the one who is told privately that a room did not hear: `why` as it stands in the case's `undelivered`. */
export type Undelivered = {
  readonly case: SupportCase;
  readonly why: Unheard;
  readonly to: Person;
  readonly now: number;
};

/** Does the work of saying these, of one case and room, in one message; whoever measures stands around it. */
export type Around = (group: readonly [Claimed, ...Claimed[]], say: () => Promise<boolean>) => Promise<boolean>;

export type Ports = {
  readonly store: Store;
  readonly platforms: ReadonlyMap<PlatformName, ChatPlatform>;
  /** Null: there is nothing to say any more. */
  readonly render: (saying: Saying) => Card | null;
  readonly renderUndelivered: (undelivered: Undelivered) => Card;
  readonly around?: Around | undefined;
  readonly now: () => number;
  /** Calls once after that many ms; the answer takes it back. */
  readonly after: (ms: number, act: () => void) => () => void;
  readonly log: Log;
};
