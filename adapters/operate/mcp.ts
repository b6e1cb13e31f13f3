// Tools for an agent on this machine. What it says and hears are the Model Context Protocol's own lines, and nothing else.
import { loadCatalog } from "../../src/policy/catalog.ts";
import { toIso } from "../../src/time/instant.ts";
import type { Desk } from "./desk.ts";

/** Until the agent hangs up. The protocol's library is loaded for this command alone. */
export async function mcp({ settings, input, output, messages, fetch, now }: Desk): Promise<number> {
  if (!input) throw new Error("There is nobody to listen to.");
  const { remote, policiesDir, readings } = settings();
  const { askOver, askPolicies, serveAgent } = await import("../agents/stdio.ts");
  messages.write(
    remote
      ? `Tools of ${remote.url}.\n`
      : "Tools of the policies alone; set DUELINE_URL and DUELINE_TOKEN for cases, too.\n",
  );
  const ask = remote
    ? askOver(remote.url, remote.token, fetch)
    : askPolicies(await loadCatalog(policiesDir, readings, toIso(now()).slice(0, 10)), now);
  await serveAgent(ask, remote !== null, { input, output });
  return 0;
}
