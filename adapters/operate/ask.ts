// One question over HTTP, with an end to the wait: what the other side said, or why it could not be asked.

export type Asked =
  | {
      readonly kind: "answered";
      readonly status: number;
      readonly headers: Headers;
      /** Null: no JSON. */
      readonly body: unknown;
      /** How far this machine's clock is ahead of the other's, ms; null where that was not said. */
      readonly aheadMs: number | null;
    }
  | { readonly kind: "unreachable"; readonly why: string };

const timeoutMs = 8000;

/** Never throws. `now` is epoch ms. */
export async function ask(url: string, init: RequestInit, now: () => number): Promise<Asked> {
  const before = now();
  try {
    const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs), redirect: "manual" });
    const middle = (before + now()) / 2;
    const text = await answer.text();
    const { status, headers } = answer;
    return { kind: "answered", status, headers, body: parsed(text), aheadMs: aheadOf(headers.get("date"), middle) };
  } catch (error) {
    return { kind: "unreachable", why: reasonOf(error) };
  }
}

export function unreachable(url: string, why: string): string {
  return `${new URL(url).host} cannot be reached from here (${why})`;
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
