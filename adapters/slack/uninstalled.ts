// A request from a workspace in which Dueline is not, or no longer, installed: told in the log as others that are turned away, and no fault of ours.

export class NotInstalled extends Error {
  override readonly name = "NotInstalled";
}

/** Bolt wraps what finding a token throws. */
export function isNotInstalled(error: unknown): boolean {
  if (error instanceof NotInstalled) return true;
  return error instanceof Error && "original" in error && isNotInstalled(error.original);
}
