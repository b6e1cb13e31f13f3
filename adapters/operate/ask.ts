// One question over HTTP, with an end to the wait: what the other side said, or why it could not be asked.
import type { Ask } from "../../src/chat/finding.ts";
import type { Desk } from "./desk.ts";

/** `aheadMs`: how far this machine's clock was ahead of the first that said what time it is; null where none has. */
export type Asking = { readonly ask: Ask; aheadMs(): number | null };

const timeoutMs = 8000;

/** `now` is epoch ms. */
export function startAsking({ fetch, now }: Pick<Desk, "fetch" | "now">): Asking {
  let ahead: number | null = null;
  const ask: Ask = async (url, init) => {
    const before = now();
    try {
      const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs), redirect: "manual" });
      const middle = (before + now()) / 2;
      const text = await answer.text();
      const { status, headers } = answer;
      ahead ??= aheadOf(headers.get("date"), middle);
      return { kind: "answered", status, headers, body: parsed(text) };
    } catch (error) {
      return { kind: "unreachable", why: reasonOf(error) };
    }
  };
  return { ask, aheadMs: () => ahead };
}

/** The header counts whole seconds. */
function aheadOf(date: string | null, at: number): number | null {
  const theirs = Date.parse(date ?? "");
  return Number.isNaN(theirs) ? null : at - (theirs + 500);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "no answer";
  if (error.name === "TimeoutError") return `no answer within ${timeoutMs / 1000} s`;
  const { cause } = error;
  if (cause instanceof Error && "code" in cause && typeof cause.code === "string") return cause.code;
  return cause instanceof Error ? cause.message : error.message;
}
