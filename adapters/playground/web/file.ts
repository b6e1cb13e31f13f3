// A file that hangs on a message of the playground's Slack, to keep.
import type { IncomingMessage, ServerResponse } from "node:http";
import { slackId } from "../cast.ts";
import type { Desk } from "../furnish.ts";
import { sendJson } from "./send.ts";

/** 404 where there is none, or where that person does not see the message. */
export function answerFile({ slack }: Desk, request: IncomingMessage, response: ServerResponse): void {
  const { searchParams } = new URL(request.url ?? "/", "http://playground");
  const file = slack.file(searchParams.get("id") ?? "", slackId(searchParams.get("as") ?? ""));
  if (!file) {
    sendJson(response, 404, { error: "There is no such file for that person." });
    return;
  }
  const kept = `attachment; filename="${file.name.replace(/[^\w.-]/g, "_")}"`;
  response
    .writeHead(200, { "content-type": file.type, "content-disposition": kept, "x-content-type-options": "nosniff" })
    .end(file.bytes);
}
