// An error for the log: words and codes, never a payload. What looks like a token in them, the log itself takes out.

export function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
