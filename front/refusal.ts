// Why it did not start, in one sentence that says what to do: no stack, no secret.
import { ConfigError } from "../src/chat/config-error.ts";
import { PolicyError } from "../src/policy/policy-problem.ts";
import { hiderOf } from "./log.ts";
import { platforms } from "./platforms.ts";

const hide = hiderOf([], platforms);

export function sentenceFor(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof PolicyError) return `The policies need mending:\n${indented(error.message)}`;
  return hide(error instanceof Error ? error.message : String(error));
}

/** The same error as a sentence of our own where the system's words (`ENOENT: …`) would leave somebody alone. */
export function explained(error: unknown, what: string, mend: string): Error {
  const reason = error instanceof Error && "code" in error ? reasons[String(error.code)] : undefined;
  return reason === undefined && error instanceof Error && !isSqlites(error)
    ? error
    : new Error(`${what}: ${reason ?? (error instanceof Error ? error.message : String(error))}. ${mend}`, {
        cause: error,
      });
}

const reasons: { readonly [code: string]: string } = {
  ENOENT: "there is no such folder",
  ENOTDIR: "it is no folder",
  EACCES: "this user may not use it",
  EPERM: "this user may not use it",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EEXIST: "a file of that name is in the way",
};

/** “file is not a database”, and the like. */
const isSqlites = (error: Error) => "errcode" in error;

function indented(text: string): string {
  return text.replaceAll(/^/gm, "  ");
}
