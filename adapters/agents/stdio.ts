// The tools for an agent on this machine, over standard input and output: of a running Dueline, or of the policies alone.

import type { Readable, Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { StdioServerTransport, serveStdio } from "@modelcontextprotocol/server/stdio";
import type { Catalog } from "../../src/policy/catalog.ts";
import { openDesk } from "../console/desk.ts";
import { errorJson } from "../console/json.ts";
import { questions } from "../console/questions.ts";
import type { Raw } from "../console/read.ts";
import { Slip, withFields } from "../console/slip.ts";
import { type Ask, agentServer, writing } from "./server.ts";

export type Stdio = { readonly input: Readable; readonly output: Writable };

/** Until the agent hangs up. */
export async function serveAgent(ask: Ask, everything: boolean, { input, output }: Stdio): Promise<void> {
  const transport = new StdioServerTransport(input, output);
  const handle = serveStdio(() => agentServer(ask, ({ plain }) => everything || plain), { transport });
  await finished(input, { writable: false }).catch(() => {});
  await handle.close();
}

/** `url` is Dueline's own address. */
export function askOver(
  url: string,
  token: string,
  fetched: (url: string, init: RequestInit) => Promise<Response>,
): Ask {
  return ({ path, body, key }) =>
    fetched(`${url.replace(/\/$/, "")}/api/v1${path}`, {
      headers: { authorization: `Bearer ${token}`, ...writing(body, key) },
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
    });
}

/** The questions that need no cases, answered here; `now` is epoch ms. */
export function askPolicies(catalog: Catalog, now: () => number): Ask {
  return async ({ path }) => {
    const { pathname, searchParams } = new URL(path, "http://localhost");
    const raw: Raw = Object.fromEntries(searchParams);
    const answer = questions[pathname.slice(1)]?.json(openDesk(catalog, now()), raw);
    if (answer === undefined) throw new Error(`no question is called ${pathname}`);
    if (!(answer instanceof Slip)) return Response.json(answer);
    const { error } = errorJson(answer);
    return Response.json({ error: { ...error, message: withFields(error.message) } }, { status: 422 });
  };
}
