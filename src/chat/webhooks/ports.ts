// What is handed to whoever tells other programs: the store, the platforms, the way out, and time.
import type { ClaimedDispatch, Hook } from "../../case/hook.ts";
import type { EventTold } from "../../doors/event.ts";
import type { Ports } from "../delivery/ports.ts";
import type { Card } from "../reply.ts";

/** What became of one attempt; `why` in a word or two, for whoever mends it. */
export type Sent =
  | { readonly kind: "taken" }
  /** Nothing in it concerns that program. */
  | { readonly kind: "pointless" }
  | { readonly kind: "later"; readonly why: string; readonly afterMs: number }
  /** Its owner answered that the address is no more. */
  | { readonly kind: "gone"; readonly why: string };

export type Message = {
  readonly hook: Hook;
  readonly dispatch: ClaimedDispatch;
  readonly told: EventTold;
  /** Nobody cares for the case yet. */
  readonly untaken: boolean;
  readonly now: number;
};

export type WebhookPorts = Pick<Ports, "store" | "platforms" | "now" | "after" | "log"> & {
  /** Ends within ten seconds, and does not throw. */
  readonly send: (message: Message) => Promise<Sent>;
  /** For whoever made the hook: nothing gets through. */
  readonly renderFailing: (hook: Hook, why: string, now: number) => Card;
};
