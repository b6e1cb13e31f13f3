// What a command of an operator is handed.
import type { Writable } from "node:stream";

export type Desk = {
  readonly env: { readonly [name: string]: string | undefined };
  readonly output: Writable;
  readonly messages: Writable;
  /** Epoch ms. */
  readonly now: () => number;
  readonly newId: () => string;
  /** The way out, for what a check asks of others. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
};
