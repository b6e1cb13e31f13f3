// Do the platforms' requests find their way to us? Only where PUBLIC_URL says which way that is.
import { z } from "zod";
import { type Ask, type Finding, note, ok } from "../../src/chat/finding.ts";
import type { Settings } from "./desk.ts";

const Alive = z.object({ ok: z.literal(true) });

/** A note at most: Dueline may not be started yet, and a way out need not be a way in. */
export async function checkReach({ publicUrl, platforms }: Settings, ask: Ask): Promise<Finding[]> {
  const called = platforms.some(({ setUp }) => setUp?.calls);
  if (publicUrl === null) return called ? [note("Address", "PUBLIC_URL is not set, so this cannot be tried")] : [];
  const asked = await ask(new URL("/healthz", publicUrl).href, {});
  if (asked.kind === "answered" && Alive.safeParse(asked.body).success)
    return [ok("Address", `${publicUrl} leads here`)];
  const why = asked.kind === "answered" ? `HTTP ${asked.status}` : asked.why;
  const what = `nobody of ours answers at ${publicUrl} (${why}): is Dueline running, and does the proxy or tunnel lead to it?`;
  return [note("Address", `${what} (docs/operations.md, “Behind a proxy”)`)];
}
