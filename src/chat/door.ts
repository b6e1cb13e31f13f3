// What a platform adapter is handed, and what it hands back: the whole agreement between the house and its doors.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Person, Room } from "../case/case.ts";
import type { Records } from "../case/records.ts";
import type { Departed } from "./departure.ts";
import type { Intent, Origin } from "./intent.ts";
import type { ChatPlatform, FileFormat, HandedFile, PackAsked } from "./platform.ts";
import type { Card, Reply, Said } from "./reply.ts";
import type { Shared } from "./screens/shared-cards.ts";
import type { SealedAnew } from "./sealed-anew.ts";

/** A subset of pino: fields first, then a sentence. Never a secret, never a message's text. */
export type Log = {
  info(fields: object, sentence: string): void;
  warn(fields: object, sentence: string): void;
  error(fields: object, sentence: string): void;
};

/** Who asks, from nowhere in particular, and for which file of what the button named. */
export type PackRequest = PackAsked & Pick<Origin, "platform" | "tenant"> & { readonly format: FileFormat };

/** What the house gives to an adapter. */
export type House = {
  answer(intent: Intent): Promise<Reply>;
  /** The first words: to a person, or to a room that the bot was added to by `by`. */
  welcome(to: { readonly language: Person["language"]; readonly room: Room | null; readonly by: Person | null }): Card;
  /** Cards of cases that this person may see, for him to show elsewhere; `typed` empty: those that are open. */
  search(origin: Origin, typed: string): Promise<{ readonly cards: readonly Shared[]; readonly none: string }>;
  /** A file of a pack that somebody asked for, or why he may not have it: his rights are asked for anew. */
  packFile(asked: PackRequest): Promise<HandedFile | { readonly refusal: Said }>;
  readonly records: Records;
  /** True the first time that this id is seen: for platforms that deliver twice. */
  firstTime(tenant: string, id: string, ttlMs: number): Promise<boolean>;
  /** The platform says that somebody left. */
  departed(gone: Departed): Promise<void>;
  /** The platform says that the tenant has removed the app. `held`: a legal hold keeps what is there. */
  eraseTenant(tenant: string): Promise<"erased" | "held">;
  now(): number;
  newId(): string;
  readonly log: Log;
  /** How long an acknowledgement took, for /metrics. */
  acknowledged(platform: ChatPlatform["name"], what: Intent["kind"] | "event", ms: number): void;
  /** Something was refused because too much was being worked on, for /metrics. */
  crowded(platform: ChatPlatform["name"]): void;
};

/** A request of another program that was let in: `route` as it is described, `parent` the header `traceparent`. */
export type Asked = {
  readonly method: string;
  readonly route: string;
  readonly tenant: string;
  readonly parent: string | undefined;
};
/** Whoever measures stands around it. `fault`: the type of what went wrong on our side; null: nothing. */
export type Traced = (
  asked: Asked,
  work: () => Promise<{ readonly status: number; readonly fault: string | null }>,
) => Promise<unknown>;

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** What an adapter gives to the house. `routes`: exact paths such as `/platform/events`. */
export type Connected = {
  readonly platform: ChatPlatform;
  readonly routes: { readonly [path: string]: Handler };
  start(): Promise<void>;
  /** Seals what it keeps with today's ENCRYPTION_KEY, where an earlier one had; not there: it seals nothing. */
  sealAnew?(): Promise<SealedAnew>;
  /** Takes nothing new and waits for what is in flight. */
  stop(): Promise<void>;
};

export type { Person, PlatformName, Room } from "../case/case.ts";
export type { Records } from "../case/records.ts";
export { first, type Language, languageAmong, languageOf, languages } from "../lang/languages.ts";
