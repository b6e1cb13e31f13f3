// An error for the log: words and codes, never a payload, and never a secret.

export function describe(error: unknown): string {
  return withoutTokens(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
}

/** What looks like a token is taken out: what platforms give, and the signed ones that they send. */
export function withoutTokens(text: string): string {
  return text
    .replaceAll(/\b(?:xox[a-z]|xapp|xoxe)[-.][\w.-]+/g, "[token]")
    .replaceAll(/\beyJ[\w-]+\.[\w-]+\.[\w-]+/g, "[token]");
}
