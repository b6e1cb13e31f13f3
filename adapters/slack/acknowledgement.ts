// One answer to one request of Slack's, in time, whatever happens behind it.
import type { ServerResponse } from "node:http";
import { sendJson } from "../kit/respond.ts";

/** Slack has been answered already: what comes now reaches nobody by this way. */
export class TooLate extends Error {
  override readonly name = "TooLate";
}

export type Acknowledgement = {
  /** Answers; throws {@link TooLate} where that was done without us. */
  ack(answer?: unknown): Promise<void>;
  /** Something broke: answers with the apology, if there is still time. */
  apologise(): void;
};

/** `apology` is sent after `withinMs`, unless something else was; null: an empty answer. */
export function acknowledgementOf(
  response: ServerResponse,
  apology: () => object | null,
  withinMs: number,
): Acknowledgement {
  const apologise = () => void send(response, apology() ?? undefined);
  const timer = setTimeout(apologise, withinMs);
  response.once("close", () => clearTimeout(timer));
  return {
    async ack(answer) {
      if (!send(response, answer)) throw new TooLate("Slack was answered before this was ready");
    },
    apologise,
  };
}

function send(response: ServerResponse, answer: unknown): boolean {
  if (response.headersSent) return false;
  if (typeof answer === "object" && answer !== null) sendJson(response, answer);
  else response.writeHead(200).end(typeof answer === "string" ? answer : "");
  return true;
}
