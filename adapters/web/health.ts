// Is the process alive, and can it do its work? Two questions that orchestrators ask apart.
import type { Handler } from "../../src/chat/door.ts";
import { sendJson } from "./server.ts";

export type Check = { readonly name: string; readonly run: () => Promise<void> };

export const alive: Handler = (_request, response) => sendJson(response, 200, { ok: true });

/** 200 when every check passes within two seconds; else 503 and the names of those that did not; and the figures told. */
export function ready(
  checks: readonly Check[],
  isStopping: () => boolean,
  told: () => { readonly [figure: string]: number | null } = () => ({}),
): Handler {
  return (_request, response) => {
    if (isStopping()) return sendJson(response, 503, { ok: false, failed: ["stopping"] });
    Promise.all(checks.map(failure)).then((outcomes) => {
      const failed = outcomes.filter((name) => name !== null);
      sendJson(response, failed.length === 0 ? 200 : 503, { ok: failed.length === 0, failed, ...told() });
    });
  };
}

async function failure({ name, run }: Check): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("too slow")), 2000);
  });
  try {
    await Promise.race([run(), late]);
    return null;
  } catch {
    return name;
  } finally {
    clearTimeout(timer);
  }
}
