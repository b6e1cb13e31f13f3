// The tools as a server of the Model Context Protocol, over whatever answers the API's requests.
import { type CallToolResult, McpServer } from "@modelcontextprotocol/server";
import about from "../../package.json" with { type: "json" };
import { type Asked, type Tool, tools } from "./tools.ts";

/** A request to the API: its path below `/api/v1`, and a body where it writes. */
export type Ask = (asked: Asked) => Promise<Response>;

const instructions =
  "Dueline knows vendors' own support rules. Answer from its tools, never from memory: priorities, deadlines and numbers differ by vendor, plan and site. " +
  "Where something is missing, ask the person; do not guess a plan or a country. Times are UTC: tell them in the person's zone.";

export function agentServer(ask: Ask, which: (tool: Tool) => boolean = () => true): McpServer {
  const server = new McpServer({ name: "dueline", version: about.version }, { instructions });
  for (const tool of tools.filter(which)) {
    const { name, title, about: description, input: inputSchema, writes } = tool;
    const annotations = {
      readOnlyHint: !writes,
      destructiveHint: false,
      idempotentHint: !writes,
      openWorldHint: false,
    };
    server.registerTool(name, { title, description, inputSchema, annotations }, async (said) =>
      resultOf(await ask(tool.asks(said))),
    );
  }
  return server;
}

/** The headers of what is asked. */
export function writing(body: object | undefined, key: string | undefined): { readonly [name: string]: string } {
  return {
    ...(body === undefined ? {} : { "content-type": "application/json" }),
    ...(key === undefined ? {} : { "idempotency-key": key }),
  };
}

/** What was refused is an error that the agent reads, and mends. */
async function resultOf(response: Response): Promise<CallToolResult> {
  const text = await response.text();
  return { content: [{ type: "text", text }], ...(response.ok ? {} : { isError: true }) };
}
