// What a command of an operator is handed.
import type { Readable, Writable } from "node:stream";
import type { PlatformModule, PlatformSetUp } from "../../src/chat/module.ts";
import type { StorePlace } from "../store/index.ts";

export type Settings = {
  readonly publicUrl: string | null;
  readonly policiesDir: string;
  readonly readings: { readonly [id: string]: string };
  readonly store: StorePlace;
  /** A running Dueline for `mcp`, and the token to it; null: not set. */
  readonly remote: { readonly url: string; readonly token: string } | null;
  /** Every platform there is; `setUp` is null where it is off. */
  readonly platforms: readonly { readonly module: PlatformModule; readonly setUp: PlatformSetUp | null }[];
  readonly playground: boolean;
  /** Takes every secret out of a text. */
  hide(text: string): string;
};

export type Desk = {
  /** Throws a {@link ConfigError} where the environment cannot be read. */
  readonly settings: () => Settings;
  /** What is said to it, where somebody says something. */
  readonly input?: Readable;
  readonly output: Writable;
  readonly messages: Writable;
  /** Epoch ms. */
  readonly now: () => number;
  readonly newId: () => string;
  /** The way out, for what a check asks of others. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
};
