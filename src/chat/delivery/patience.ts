// A platform that never answers must not hold a room, a lane or the end of the process.
import type { Delivery } from "../platform.ts";
import type { Ports } from "./ports.ts";

/** Longer than any adapter's own time-out, and a fraction of a lease. */
const PATIENCE = 20_000;

/** What a call ends with. One that fails, or does not end in time, has perhaps been posted: nobody knows. */
export async function answerTo(call: () => Promise<Delivery>, { after }: Pick<Ports, "after">): Promise<Delivery> {
  const silence = Promise.withResolvers<Delivery>();
  const takeBack = after(PATIENCE, () => silence.resolve({ kind: "unknown", why: "no answer in 20 seconds" }));
  try {
    return await Promise.race([call(), silence.promise]);
  } catch (error) {
    return { kind: "unknown", why: error instanceof Error ? error.message : String(error) };
  } finally {
    takeBack();
  }
}
