// Traces where somebody collects them; where nobody does, nothing is loaded and nothing stands in the way.
import type { Traces } from "../adapters/traces/index.ts";
import type { Log } from "../src/chat/door.ts";
import type { Config } from "./config.ts";

export async function tracesFor({ traces }: Pick<Config, "traces">, log: Log): Promise<Traces> {
  if (!traces) return untraced;
  const { startTraces } = await import("../adapters/traces/index.ts");
  return startTraces(traces.endpoint, traces.headers, log);
}

const untraced: Traces = {
  store: (store) => store,
  house: (house) => house,
  platform: (platform) => platform,
  around: (_, say) => say(),
  telling: (ports) => ports,
  request: (_, work) => work(),
  stop: async () => {},
};
