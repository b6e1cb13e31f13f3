// What a message may say: the checks that every way of posting shares, and the making of the message itself.
import { z } from "zod";
import { checkBlocks, line, METADATA, type Problem } from "../limits.ts";
import { Block, type Channel, type Message } from "../model.ts";
import type { Service } from "../service.ts";
import { Refusal } from "./method.ts";

export interface Content {
  text: string;
  blocks?: Block[];
  metadata?: unknown;
  files?: NonNullable<Message["files"]>;
}

/** Longer texts are cut by Slack at 40 000 characters; `chat.update` refuses above 4000. */
export const LONGEST_POST = 40_000;
export const LONGEST_UPDATE = 4000;

/**
 * Stricter than Slack in one thing: a message without top-level `text` is refused even when it has blocks, because
 * screen readers and notifications would have nothing to say.
 * @throws Refusal `no_text`, `msg_too_long`, `invalid_blocks` or `invalid_metadata_format`.
 */
export function contentOf(
  service: Service,
  given: { text?: string | undefined; blocks?: unknown; metadata?: unknown },
  longest: number,
): Content {
  if (!given.text) throw new Refusal("no_text");
  if (given.text.length > longest) throw new Refusal("msg_too_long");
  if (given.metadata !== undefined) {
    const problems: Problem[] = [];
    METADATA(given.metadata, "/metadata", problems);
    if (problems.length > 0)
      throw new Refusal("invalid_metadata_format", { response_metadata: { messages: problems.map(line) } });
  }
  return {
    text: given.text,
    ...(given.blocks === undefined ? {} : { blocks: blocksOf(service, given.blocks) }),
    ...(given.metadata === undefined ? {} : { metadata: given.metadata }),
  };
}

/** @throws Refusal `invalid_blocks`, with every problem. */
function blocksOf(service: Service, given: unknown): Block[] {
  const problems = checkBlocks(given, "message").map((one) => ({ ...one, pointer: `/blocks${one.pointer}` }));
  const parsed = z.array(Block).safeParse(given);
  if (problems.length === 0 && parsed.success) return withIds(service, parsed.data);
  const errors = problems.map((one) => `${one.message} [json-pointer:${one.pointer}]`);
  throw new Refusal("invalid_blocks", { errors, response_metadata: { messages: problems.map(line) } });
}

/** Slack names the blocks that the app left unnamed, anew each time. */
export function withIds(service: Service, blocks: readonly Block[]): Block[] {
  return blocks.map((block) => ({ ...block, block_id: block.block_id ?? service.ids.next("b") }));
}

export function addMessage(
  service: Service,
  place: Channel,
  content: Content,
  by: { user: string; byApp: boolean },
  more: Partial<Pick<Message, "threadTs" | "broadcast" | "onlyFor" | "attachments">> = {},
): Message {
  const message: Message = {
    ts: service.ids.ts(),
    team: place.team,
    channel: place.id,
    values: {},
    suggested: {},
    ...by,
    ...content,
    ...more,
  };
  service.messages.push(message);
  service.changed("message", message.ts);
  return message;
}

/** A message as Slack writes it in answers and payloads. */
export function written(service: Service, message: Message): Record<string, unknown> {
  const app = message.byApp ? { bot_id: botId(service, message.team), app_id: service.options.appId } : {};
  return {
    type: "message",
    user: message.user,
    ts: message.ts,
    team: message.team,
    text: message.text,
    ...app,
    ...(message.blocks ? { blocks: message.blocks } : {}),
    ...(message.attachments ? { attachments: message.attachments } : {}),
    ...(message.files ? { files: message.files } : {}),
    ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    ...(message.metadata === undefined ? {} : { metadata: message.metadata }),
    ...(message.edited ? { edited: { user: message.user, ts: message.ts } } : {}),
  };
}

function botId(service: Service, team: string): string | undefined {
  return service.world.installations.findLast((one) => one.team === team)?.botId;
}
