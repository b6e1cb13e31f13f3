// The tools for agents elsewhere, over streamable HTTP: who they are and how fast they ask, the API has looked at before.
import { createMcpHandler, hostHeaderValidationResponse, originValidationResponse } from "@modelcontextprotocol/server";
import { type Ask, agentServer } from "./server.ts";

export type AgentDoor = (request: Request, ask: Ask) => Promise<Response>;

/**
 * `hosts`: the names under which it may be called, without ports. A foreign page may have a name of its own lead here, and
 * a browser says where a request comes from: both are looked at.
 */
export function agentDoor(hosts: readonly string[], failed: (error: Error) => void): AgentDoor {
  return async (request, ask) => {
    const refusal = hostHeaderValidationResponse(request, [...hosts]) ?? originValidationResponse(request, [...hosts]);
    if (refusal) return refusal;
    return createMcpHandler(() => agentServer(ask), {
      maxRequestBodySize: 64 * 1024,
      onerror: failed,
    }).fetch(request);
  };
}
