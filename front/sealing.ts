// ENCRYPTION_KEY is changed without a stop: what an earlier one has sealed is sealed anew, and the log says when that is done.
import type { Connected, Log, Records } from "../src/chat/door.ts";
import type { SealedAnew } from "../src/chat/sealed-anew.ts";
import { nowAndThen } from "./now-and-then.ts";
import type { Environment } from "./settings.ts";

const everyMs = 3_600_000;

export type Keys = { readonly encryptionKey: string | null; readonly earlierKeys: readonly string[] };

export function keysIn(env: Pick<Environment, "ENCRYPTION_KEY" | "ENCRYPTION_KEY_PREVIOUS"> | undefined): Keys {
  const earlier = env?.ENCRYPTION_KEY_PREVIOUS?.split(",").map((key) => key.trim()) ?? [];
  return { encryptionKey: env?.ENCRYPTION_KEY ?? null, earlierKeys: earlier };
}

export function keyProblems({ ENCRYPTION_KEY: key, ENCRYPTION_KEY_PREVIOUS: previous }: Environment): string[] {
  return previous !== undefined && key === undefined
    ? ["ENCRYPTION_KEY: missing beside ENCRYPTION_KEY_PREVIOUS; make one with: openssl rand -base64 32"]
    : [];
}

type Parts = {
  readonly connected: readonly Pick<Connected, "sealAnew">[];
  readonly records: Records;
  readonly sealHooks: (records: Records) => Promise<SealedAnew> | null;
  readonly log: Log;
};

/** Now and every hour, where there is an earlier key: another replica may still seal with it. */
export function keepSealed({ earlierKeys }: Keys, { connected, records, sealHooks, log }: Parts): { stop(): void } {
  if (earlierKeys.length === 0) return { stop: () => {} };
  const sweep = async () => {
    const swept = await Promise.all([sealHooks(records), ...connected.map((one) => one.sealAnew?.())]);
    const sum = (which: keyof SealedAnew) => swept.reduce((all, one) => all + (one?.[which] ?? 0), 0);
    say(log, { anew: sum("anew"), left: sum("left"), shut: sum("shut") });
  };
  return nowAndThen(everyMs, sweep, (error) =>
    log.error({ err: error }, "secrets could not be sealed with ENCRYPTION_KEY"),
  );
}

function say(log: Log, found: SealedAnew): void {
  if (found.shut > 0)
    log.warn(found, "secrets are sealed with a key that is neither ENCRYPTION_KEY nor in ENCRYPTION_KEY_PREVIOUS");
  else if (found.left > 0) log.info(found, "some secrets are in use and are sealed with ENCRYPTION_KEY in an hour");
  else
    log.info(
      found,
      "everything is sealed with ENCRYPTION_KEY: where each replica has it, ENCRYPTION_KEY_PREVIOUS may go",
    );
}
