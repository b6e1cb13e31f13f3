// What is handed to whoever tells other programs: the store, the platforms, the way out, and time.
import type { ClaimedDispatch, DispatchEnd, Hook } from "../../case/hook.ts";
import type { EventTold } from "../../doors/event.ts";
import type { Language } from "../../lang/languages.ts";
import type { Ports } from "../delivery/ports.ts";
import type { Settling } from "../delivery/settling.ts";
import type { Card } from "../reply.ts";

/** What became of one attempt; `why` in a word or two, for whoever mends it. */
export type Sent =
  | { readonly kind: "taken" }
  /** Nothing in it concerns that program. */
  | { readonly kind: "pointless" }
  | { readonly kind: "later"; readonly why: string; readonly afterMs: number }
  /** Its owner answered that the address is no more. */
  | { readonly kind: "gone"; readonly why: string };

/** Somebody is to be called, or need not be any more. One `key` a case. */
export type Page = {
  readonly action: "trigger" | "acknowledge" | "resolve";
  readonly key: string;
  readonly summary: string;
  /** What whoever is called wants to know, by a name. */
  readonly facts: { readonly [name: string]: string };
  /** Where the case's card is; null: nowhere yet. */
  readonly link: string | null;
};

export type Message = {
  readonly hook: Hook;
  readonly dispatch: ClaimedDispatch;
  readonly told: EventTold;
  /** What it comes to for a pager; null: nothing. */
  readonly page: Page | null;
  readonly now: number;
};

/** `trying` goes on; `lost`: messages were given up; `gone`: the other side wants no more. */
export type Trouble = { readonly why: string; readonly how: "trying" | "lost" | "gone" };

/** Does the work of telling one message; whoever measures stands around it. */
type Around = (claimed: ClaimedDispatch, tell: () => Promise<number>) => Promise<number>;

export type WebhookPorts = Pick<Ports, "store" | "platforms" | "now" | "after" | "log"> & {
  /** Ends within ten seconds, and does not throw. */
  readonly send: (message: Message) => Promise<Sent>;
  readonly around?: Around | undefined;
  /** For whoever made the hook, or an administrator in his place: nothing gets through. */
  readonly renderFailing: (hook: Hook, trouble: Trouble, language: Language) => Card;
};

/** What a message is told with: the ports, and the way in which its end is written down. */
export type HookOffice = WebhookPorts & { readonly settling: Settling<ClaimedDispatch, DispatchEnd> };
