// The things a Slack is made of, as this stand-in keeps them.
import { z } from "zod";

export interface Workspace {
  id: string;
  name: string;
  domain: string;
  enterprise?: { id: string; name: string };
}

export interface Person {
  id: string;
  team: string;
  name: string;
  realName: string;
  /** IANA zone. */
  tz: string;
  /** BCP 47, as Slack writes it: `en-GB`. */
  locale: string;
  admin: boolean;
  /** Let into some channels, or one, of a workspace that is not his company's. */
  guest?: "some-channels" | "one-channel";
}

export interface Channel {
  id: string;
  team: string;
  name: string;
  /** `mpim`: a direct message of several people. */
  kind: "public" | "private" | "mpim" | "dm";
  members: Set<string>;
  archived: boolean;
  /** Shared with another organisation (Slack Connect). */
  external: boolean;
}

/** The app in one workspace. A token that was revoked or uninstalled stays known, so that Slack can say so. */
export interface Installation {
  team: string;
  /** The organisation, if the app is installed for all of it: the token is then good in each of its workspaces. */
  enterprise?: string;
  token: string;
  scopes: readonly string[];
  botUser: string;
  botId: string;
  state: "active" | "revoked" | "uninstalled";
  /** With token rotation only; `expiresAt` in epoch milliseconds. */
  refreshToken?: string;
  expiresAt?: number;
}

export const Option = z.looseObject({ text: z.looseObject({ type: z.string(), text: z.string() }), value: z.string() });
export type Option = z.infer<typeof Option>;

/** An interactive element, as far as a person's client has to understand it. */
export const Element = z.looseObject({
  type: z.string(),
  action_id: z.string().optional(),
  value: z.string().optional(),
  options: z.array(Option).optional(),
  option_groups: z.array(z.looseObject({ options: z.array(Option) })).optional(),
  dispatch_action_config: z.looseObject({ trigger_actions_on: z.array(z.string()).optional() }).optional(),
});
export type Element = z.infer<typeof Element>;

export const Block = z.looseObject({
  type: z.string(),
  block_id: z.string().optional(),
  element: Element.optional(),
  elements: z.array(z.unknown()).optional(),
  accessory: Element.optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
});
export type Block = z.infer<typeof Block>;

/** What the app sends as a view; what Slack adds is in `View`. */
export const ViewPayload = z.looseObject({
  type: z.enum(["modal", "home"]),
  blocks: z.array(Block),
  callback_id: z.string().default(""),
  private_metadata: z.string().default(""),
  external_id: z.string().default(""),
  notify_on_close: z.boolean().default(false),
  clear_on_close: z.boolean().default(false),
});
export type ViewPayload = z.infer<typeof ViewPayload>;

/** `block_id`, then `action_id`, then what the element holds: the shape of `view.state.values`. */
export type Values = Record<string, Record<string, Record<string, unknown>>>;

export interface View {
  id: string;
  team: string;
  /** The person who has it on the screen. */
  owner: string;
  hash: string;
  payload: ViewPayload;
  values: Values;
  /** Where the person was when the view was opened: what `default_to_current_conversation` means. */
  channel?: string;
  rootId: string;
  previousId?: string;
  /** What the person is told beside a field, by `block_id`. */
  errors: Record<string, string>;
  /** What the client says at the top when the app could not be reached or answered nonsense. */
  trouble?: string;
  /** What the app suggested last for an external select, by `block_id`. */
  suggested: Record<string, readonly Option[]>;
}

/** `bytes` null: nothing was sent to its address yet. */
export interface StoredFile {
  id: string;
  team: string;
  name: string;
  title: string;
  length: number;
  type: string;
  /** What a picture shows, in words. */
  alt?: string | undefined;
  bytes: Buffer | null;
}

/** As it hangs on a message. */
export type SharedFile = Pick<StoredFile, "id" | "name" | "title" | "alt"> & { size: number };

export interface Message {
  ts: string;
  team: string;
  channel: string;
  user: string;
  text: string;
  byApp: boolean;
  blocks?: Block[];
  /** Of another app: what hangs beneath its words. */
  attachments?: readonly unknown[];
  files?: readonly SharedFile[];
  threadTs?: string;
  broadcast?: boolean;
  metadata?: unknown;
  edited?: boolean;
  /** Deleted, with replies beneath it that stay. */
  tombstone?: boolean;
  /** Ephemeral: only this person sees it. */
  onlyFor?: string;
  values: Values;
  suggested: Record<string, readonly Option[]>;
}
