// A request's handler that never throws: a fault of ours is logged and answered, and the process waits for what has begun.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Handler, House } from "../../src/chat/door.ts";
import { describe } from "./describe.ts";
import { createInFlight } from "./in-flight.ts";
import { end } from "./respond.ts";

/** `fault`: what the log says where `receive` rejects; `status`: 503 where the sender tries again. `idle` resolves once nothing is being worked on. */
export function taking(
  receive: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  log: House["log"],
  fault: string,
  status = 500,
): { readonly handler: Handler; readonly idle: () => Promise<void> } {
  const inFlight = createInFlight();
  return {
    handler(request, response) {
      const work = receive(request, response).catch((error: unknown) => {
        log.error({ error: describe(error) }, fault);
        end(response, status);
      });
      void inFlight.track(work);
    },
    idle: () => inFlight.idle(),
  };
}
