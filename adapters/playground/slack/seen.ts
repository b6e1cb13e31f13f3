// Messages and views as a person sees them.
import type { Block, Message, SharedFile, View } from "./model.ts";
import { stateOf } from "./people/state.ts";
import { stackOf } from "./screens.ts";
import type { Service } from "./service.ts";

export interface SeenMessage {
  ts: string;
  channel: string;
  user: string;
  byApp: boolean;
  text: string;
  blocks: readonly Block[];
  metadata: unknown;
  edited: boolean;
  ephemeral: boolean;
  onlyFor: string | undefined;
  threadTs: string | undefined;
  broadcast: boolean;
  state: ReturnType<typeof stateOf>;
  files: readonly SharedFile[];
  /** The thread under it, oldest first. */
  replies: readonly SeenMessage[];
}

export interface SeenView {
  id: string;
  type: "modal" | "home";
  callbackId: string;
  privateMetadata: string;
  title: string;
  submit: string | undefined;
  close: string | undefined;
  hash: string;
  blocks: readonly Block[];
  state: ReturnType<typeof stateOf>;
  errors: Readonly<Record<string, string>>;
  trouble: string | undefined;
}

/** The main line of a channel, oldest first, with its threads; broadcast replies stand in both. Without `forPerson`, everyone's. */
export function messagesIn(service: Service, channel: string, forPerson?: string): SeenMessage[] {
  const visible = service.messages.filter((one) => {
    const mine = one.onlyFor === undefined || forPerson === undefined || one.onlyFor === forPerson;
    return one.channel === channel && mine;
  });
  const replies = (ts: string) =>
    visible.filter((one) => one.threadTs === ts && one.ts !== ts).map((one) => seen(one, []));
  return visible.filter((one) => one.threadTs === undefined || one.broadcast).map((one) => seen(one, replies(one.ts)));
}

/** What hangs on a message of a conversation that he is in. */
export function fileFor({ files, messages, world }: Service, id: string, person: string) {
  const isHis = messages.some(
    ({ channel, files: on = [] }) =>
      on.some((file) => file.id === id) && world.channels.get(channel)?.members.has(person),
  );
  const file = files.get(id);
  return isHis && file?.bytes ? { name: file.name, type: file.type, bytes: file.bytes } : undefined;
}

/** The modals a person has open, lowest first. */
export function viewsOf(service: Service, id: string): SeenView[] {
  return stackOf(service, id).map(seenView);
}

export function homeOf(service: Service, id: string): SeenView | undefined {
  const view = service.views.get(service.homes.get(id) ?? "");
  return view ? seenView(view) : undefined;
}

function seen(message: Message, replies: readonly SeenMessage[]): SeenMessage {
  const {
    ts,
    channel,
    user,
    byApp,
    text,
    blocks = [],
    metadata,
    edited = false,
    onlyFor,
    threadTs,
    broadcast = false,
    files = [],
  } = message;
  const state = stateOf(blocks, message.values);
  const ephemeral = onlyFor !== undefined;
  return {
    ts,
    channel,
    user,
    byApp,
    text,
    blocks,
    metadata,
    edited,
    ephemeral,
    onlyFor,
    threadTs,
    broadcast,
    files,
    state,
    replies,
  };
}

function seenView(view: View): SeenView {
  const { payload } = view;
  return {
    id: view.id,
    type: payload.type,
    callbackId: payload.callback_id,
    privateMetadata: payload.private_metadata,
    title: textOf(payload.title) ?? "",
    submit: textOf(payload.submit),
    close: textOf(payload.close),
    hash: view.hash,
    blocks: payload.blocks,
    state: stateOf(payload.blocks, view.values, view.channel),
    errors: view.errors,
    trouble: view.trouble,
  };
}

function textOf(given: unknown): string | undefined {
  const text = typeof given === "object" && given !== null && "text" in given ? given.text : undefined;
  return typeof text === "string" ? text : undefined;
}
