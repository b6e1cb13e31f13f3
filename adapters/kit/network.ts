// Why a request had no answer, and whether anything can have come of it.

/** The system's own code where it has one, such as ECONNREFUSED; else what the error is called. */
export function reasonOf(error: unknown): string {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
    if ("code" in cause && typeof cause.code === "string" && /^E[A-Z_]+$/.test(cause.code)) return cause.code;
  const last = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return last instanceof Error ? last.name : "NO_ANSWER";
}

/** The connection was never made, so nothing was posted. */
export function wasNeverSent(reason: string): boolean {
  return neverSent.has(reason);
}

const neverSent = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);
