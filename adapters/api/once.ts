// A write that may be sent twice and is done once: its answer is kept with the change, under the key that the sender gave.
import { createHash } from "node:crypto";
import type { Answer } from "../../src/case/token.ts";
import type { Visit } from "../../src/chat/visit.ts";
import { DAY } from "../../src/time/lengths.ts";
import { type Case, caseJson } from "./case-json.ts";
import { etagOf } from "./cases.ts";
import { type Ctx, visitIn } from "./context.ts";
import { Refusal } from "./problem.ts";

type Told = { readonly revision: number; readonly body: Case };
export type Written = { readonly etag: string; readonly body: Case; readonly again: boolean };

/**
 * `write` makes the change in the visit's own store, and throws where it is refused; what is refused changed nothing and is
 * not kept. `onto`: the only revision that it may change.
 */
export async function once(
  context: Ctx,
  onto: number | null,
  write: (visit: Visit) => Promise<void>,
): Promise<Written> {
  const { house, token } = context.var;
  const { tokens, ...store } = house.core.store;
  const key = keyOf(context.req.header("idempotency-key"));
  const asked = key === null ? "" : await hashOf(context);
  const before = async () =>
    key === null ? null : toldBefore(await tokens.answered(token.tenant, token.id, key), asked);
  const done = await before();
  if (done) return done;
  let told: Told | null = null;
  const keep: typeof house.core.store.keep = async (change) => {
    if (onto !== null && change.onto !== onto) throw staleAt(change.onto ?? 0);
    const now = house.now();
    const made = { revision: change.case.revision, body: caseJson(change.case, now) };
    const answer: Answer | undefined =
      key === null ? undefined : { token: token.id, key, asked, document: JSON.stringify(made), until: now + DAY };
    const outcome = await store.keep(change, answer);
    if (outcome === "kept") told = made;
    return outcome;
  };
  const refusal = await write(await visitIn(context, { ...house.core, store: { ...store, tokens, keep } })).then(
    () => null,
    (error: unknown) => error,
  );
  const made: Told | null = told;
  if (made) return writtenOf(made, false);
  // Somebody sent the same at the same moment, and was faster.
  const meanwhile = await before();
  if (meanwhile) return meanwhile;
  throw refusal ?? new Refusal("conflict", "Somebody changed the case at the same moment; send it again.");
}

/** Of what is kept: a case as it is then. */
function writtenOf({ revision, body }: Told, again: boolean): Written {
  return { etag: etagOf(revision), body, again };
}

function toldBefore(answer: Answer | null, asked: string): Written | null {
  if (!answer) return null;
  if (answer.asked !== asked)
    throw new Refusal("key-reused", "Send a new Idempotency-Key with another request; the same request keeps its key.");
  const told: Told = JSON.parse(answer.document);
  return writtenOf(told, true);
}

function keyOf(given: string | undefined): string | null {
  if (given === undefined) return null;
  const key = given.replace(/^"(.*)"$/, "$1");
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return key;
  const message = "An Idempotency-Key is 1 to 200 visible ASCII characters, such as a UUID.";
  throw new Refusal("bad-request", message, { errors: [{ field: "Idempotency-Key", message }] });
}

async function hashOf({ req }: Ctx): Promise<string> {
  return createHash("sha256")
    .update(`${req.method} ${req.path}\n${await req.text()}`)
    .digest("hex");
}

export function staleAt(revision: number): Refusal {
  const detail = `The case is at revision ${revision} by now: read it again, and decide anew.`;
  return new Refusal("stale", detail, { headers: { etag: etagOf(revision) } });
}
