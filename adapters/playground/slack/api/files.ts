// Files: an address to send one to, and its way into a conversation. files.*
import { z } from "zod";
import type { Service } from "../service.ts";
import { count } from "./args.ts";
import { addMessage } from "./content.ts";
import { type Method, method, Refusal } from "./method.ts";
import { conversation } from "./places.ts";

const WRITE = { scope: "files:write", perMinute: 50 };

const getUploadURLExternal = method(
  WRITE,
  z.object({ filename: z.string().min(1), length: count.positive(), alt_txt: z.string().optional() }),
  (service, { filename, length, alt_txt: alt }, { team }) => {
    if ((alt?.length ?? 0) > 1000) throw new Refusal("alt_txt_too_large");
    const id = service.ids.next("F");
    service.files.set(id, { id, team, name: filename, title: filename, length, bytes: null, type: "", alt });
    return { upload_url: `${service.url}/upload/v1/${id}`, file_id: id };
  },
);

const completeUploadExternal = method(
  WRITE,
  z.object({
    files: z.array(z.object({ id: z.string(), title: z.string().optional() })).min(1),
    channel_id: z.string().optional(),
    thread_ts: z.string().optional(),
    initial_comment: z.string().optional(),
  }),
  (service, args, caller) => {
    const files = args.files.map(({ id, title }) => finished(service, caller.team, id, title));
    if (args.channel_id !== undefined) {
      const place = conversation(service, caller, args.channel_id);
      if (place.archived) throw new Refusal("is_archived");
      if (place.kind !== "dm" && !place.members.has(caller.botUser)) throw new Refusal("not_in_channel");
      const content = { text: args.initial_comment ?? "", files };
      const by = { user: caller.botUser, byApp: true };
      addMessage(service, place, content, by, args.thread_ts === undefined ? {} : { threadTs: args.thread_ts });
    }
    return { files: files.map(({ id, title }) => ({ id, title })) };
  },
);

/** @throws Refusal `file_not_found` where nothing was sent to its address. */
function finished(service: Service, team: string, id: string, title: string | undefined) {
  const file = service.files.get(id);
  if (!file || file.team !== team || file.bytes === null) throw new Refusal("file_not_found");
  const named = { ...file, title: title ?? file.name };
  service.files.set(id, named);
  const alt = named.alt === undefined ? {} : { alt: named.alt };
  return { id, name: named.name, title: named.title, size: file.length, ...alt };
}

export const files: Record<string, Method> = {
  "files.getUploadURLExternal": getUploadURLExternal,
  "files.completeUploadExternal": completeUploadExternal,
};
