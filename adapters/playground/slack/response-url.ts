// The address that comes with a command or a press, by which the app may answer five times within half an hour.
import { z } from "zod";
import { addMessage, contentOf, LONGEST_POST } from "./api/content.ts";
import { type Answer, Refusal } from "./api/method.ts";
import type { Service } from "./service.ts";
import { channel, installation } from "./world.ts";

const LIFE = 30 * 60 * 1000;
const USES = 5;

export const Response = z.looseObject({
  text: z.string().optional(),
  blocks: z.unknown().optional(),
  response_type: z.enum(["ephemeral", "in_channel"]).default("ephemeral"),
  replace_original: z.boolean().default(false),
  delete_original: z.boolean().default(false),
  thread_ts: z.string().optional(),
});
export type Response = z.infer<typeof Response>;

/** @throws Refusal `not_found`, `expired_url`, `used_url` or what is wrong with the content. */
export function useResponseUrl(service: Service, id: string, body: unknown): Answer {
  const url = service.responseUrls.get(id);
  if (!url) throw new Refusal("not_found");
  if (service.now() - url.born > LIFE) throw new Refusal("expired_url");
  if (url.uses >= USES) throw new Refusal("used_url");
  url.uses += 1;
  const parsed = Response.safeParse(body);
  if (!parsed.success) throw new Refusal("invalid_payload");
  const { message } = url;
  if (parsed.data.delete_original) {
    service.messages = service.messages.filter((one) => one !== message);
    service.changed("message", message?.ts ?? "");
  } else if (parsed.data.replace_original && message) {
    Object.assign(message, contentOf(service, parsed.data, LONGEST_POST), { edited: true });
    service.changed("message", message.ts);
  } else respond(service, url, parsed.data);
  return {};
}

/** Says it in the channel, to the one person unless `in_channel`; whether the app is a member does not matter. */
export function respond(
  service: Service,
  to: { person: string; team: string; channel: string },
  response: Response,
): void {
  const content = contentOf(service, response, LONGEST_POST);
  const bot = installation(service.world, to.team)?.botUser ?? "USLACKBOT";
  addMessage(
    service,
    channel(service.world, to.channel),
    content,
    { user: bot, byApp: true },
    {
      ...(response.response_type === "ephemeral" ? { onlyFor: to.person } : {}),
      ...(response.thread_ts ? { threadTs: response.thread_ts } : {}),
    },
  );
}
