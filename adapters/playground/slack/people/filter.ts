// Which conversations a menu offers: those that its filter lets through. docs.slack.dev, “Conversation filter object”.
import { z } from "zod";
import type { Channel, Element } from "../model.ts";
import type { Service } from "../service.ts";
import type { Choice } from "./value.ts";

const Filter = z.object({
  include: z.array(z.string()).optional(),
  exclude_external_shared_channels: z.boolean().default(false),
});

/** Throws if somebody chose what her client would not have shown. */
export function offeredConversation({ world }: Service, { type, filter }: Element, choice: Choice): void {
  const read = Filter.safeParse(filter);
  if (!type.endsWith("conversations_select") || !read.success || choice === null) return;
  for (const id of typeof choice === "object" ? choice : [choice]) {
    const place = world.channels.get(String(id));
    if (place && !passes(place, read.data)) throw new Error(`the menu does not offer the conversation ${id}`);
  }
}

function passes(
  { kind, external }: Channel,
  { include, exclude_external_shared_channels }: z.infer<typeof Filter>,
): boolean {
  if (external && exclude_external_shared_channels) return false;
  return include === undefined || include.includes(kind === "dm" ? "im" : kind);
}
