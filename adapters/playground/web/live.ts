// What a person sees, sent again whenever anything changes: one stream of server-sent events a page.
import type { IncomingMessage, ServerResponse } from "node:http";
import { languageAsked } from "../../kit/language-asked.ts";
import { memberNamed, memberSpeaking } from "../cast.ts";
import type { Desk } from "../furnish.ts";
import type { Turning } from "../turning.ts";
import { seenBy } from "./seen.ts";
import { sendJson } from "./send.ts";

/** Many changes come of one act; the page is told once. */
const togetherMs = 20;
const stillHereMs = 20_000;

type Stream = { readonly person: string; readonly response: ServerResponse };

export type Live = { open(request: IncomingMessage, response: ServerResponse): void; stop(): void };

export function createLive(desk: Desk, turning: Turning): Live {
  const streams = new Set<Stream>();
  let timer: NodeJS.Timeout | undefined;
  const unsubscribe = [
    desk.slack.subscribe(changed),
    desk.teams.subscribe(changed),
    desk.clock.onTurn(changed),
    desk.statusPage.onTurn(changed),
  ];
  const pulse = setInterval(() => {
    for (const { response } of streams) response.write(": still here\n\n");
  }, stillHereMs).unref();

  function changed(): void {
    if (streams.size > 0) timer ??= setTimeout(tellAll, togetherMs);
  }

  function tellAll(): void {
    timer = undefined;
    for (const stream of streams) void tell(stream);
  }

  async function tell({ person, response }: Stream): Promise<void> {
    const nextDueAt = await turning.nextDueAt();
    response.write(`data: ${JSON.stringify({ ...seenBy(desk, person), nextDueAt })}\n\n`);
  }

  return {
    open(request, response) {
      const query = new URL(request.url ?? "/", "http://playground").searchParams;
      const name = query.get("as");
      const member = name === null ? memberSpeaking(languageAsked(request)) : memberNamed(name);
      if (!member) return sendJson(response, 404, { error: "Nobody here has that name." });
      response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store" });
      const stream = { person: member.id, response };
      streams.add(stream);
      response.on("close", () => void streams.delete(stream));
      void tell(stream);
    },
    stop() {
      clearTimeout(timer);
      clearInterval(pulse);
      for (const end of unsubscribe) end();
      for (const { response } of streams) response.end();
      streams.clear();
    },
  };
}
