// Is the process alive, and can it do its work? Two questions that orchestrators ask apart.
import type { Handler } from "../../src/chat/door.ts";
import { sendJson } from "./server.ts";

type Figures = { readonly [figure: string]: number | null | Promise<number | null> };
export type Check = { readonly name: string; readonly run: () => Promise<void> };

export const alive: Handler = (_request, response) => sendJson(response, 200, { ok: true });

/** What one check, or one figure, may take, ms. */
const patience = 2_000;

/** 200 when every check passes within two seconds; else 503 and the names of those that did not; and the figures told; null: not known in time. */
export function ready(checks: readonly Check[], isStopping: () => boolean, told: () => Figures = () => ({})): Handler {
  return (_request, response) => {
    if (isStopping()) return sendJson(response, 503, { ok: false, failed: ["stopping"] });
    void Promise.all([known(told()), ...checks.map(failure)]).then(([figures, ...outcomes]) => {
      const failed = outcomes.filter((name) => name !== null);
      sendJson(response, failed.length === 0 ? 200 : 503, { ok: failed.length === 0, failed, ...figures });
    });
  };
}

function failure({ name, run }: Check): Promise<string | null> {
  return inTime(run()).then(
    () => null,
    () => name,
  );
}

async function known(figures: Figures): Promise<object> {
  const answers = Object.entries(figures).map(async ([name, figure]) => {
    const told = await inTime(Promise.resolve(figure)).catch(() => null);
    return [name, told] as const;
  });
  return Object.fromEntries(await Promise.all(answers));
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("too slow")), patience);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
