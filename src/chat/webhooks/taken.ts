// What a pager tells us: who took a call there is noted on the case here.
import type { SupportCase } from "../../case/case.ts";
import { hears } from "../../case/events.ts";
import type { Hook } from "../../case/hook.ts";
import { make } from "../../case/make.ts";
import type { Answer } from "../../case/token.ts";
import { wordsOf } from "../../lang/index.ts";
import type { Core, Doors } from "../core.ts";
import { hostOf, kindNames } from "../screens/webhooks/list-card.ts";
import { settingsIn } from "../visit.ts";
import { type Proof, readAnswer, type TakenThere } from "./answers.ts";
import { caseInKey } from "./page.ts";

/** PagerDuty repeats what was not taken for a day or two; what is older comes from somebody else. */
const oldest = 3 * 24 * 3_600_000;
const soonest = 5 * 60_000;
const MOST_TRIES = 4;
/** Kept beside the answers that were given once, with the note: told again after a fault of ours, it is still to be noted. */
const heardThere = "pager";

export type Incoming = {
  readonly tenant: string;
  readonly bytes: Uint8Array;
  readonly proof: Proof;
  readonly now: number;
};

/** `stranger`: nobody signed that; `unreadable`: no such message; `old`: from another time. Told twice, it is noted once. */
export async function takenThere(
  core: Core,
  doors: Doors,
  { tenant, bytes, proof, now }: Incoming,
): Promise<"noted" | "nothing" | "stranger" | "unreadable" | "old"> {
  const hook = await provenBy(await core.store.hooks.list(tenant), doors, proof, bytes);
  if (!hook) return "stranger";
  const told = readAnswer(proof, jsonIn(bytes));
  if (!told) return "unreadable";
  const at = told.at ?? now;
  // A signature over a time of its own is good for as long as Standard Webhooks says.
  if (at < now - (proof.kind === "plain" ? soonest : oldest) || at > now + soonest) return "old";
  const caseId = caseInKey(tenant, told.key);
  if (!told.isTaken || caseId === null) return "nothing";
  return note(core, hook, caseId, { told, now });
}

async function provenBy(hooks: readonly Hook[], doors: Doors, proof: Proof, bytes: Uint8Array): Promise<Hook | null> {
  for (const hook of hooks) if (hook.kind === proof.kind && (await doors.proves(hook, bytes, proof))) return hook;
  return null;
}

type Noting = { readonly told: TakenThere; readonly now: number };

/** Somebody may change the case in the same moment, or tell the same. */
async function note(
  { store, ...core }: Core,
  hook: Hook,
  caseId: string,
  { told, now }: Noting,
): Promise<"noted" | "nothing"> {
  const key = `${hook.kind}/${hook.id}/${told.id}`;
  const heard: Answer = { token: heardThere, key, asked: caseId, document: "null", until: now + oldest + soonest };
  for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
    if (await store.tokens.answered(hook.tenant, heardThere, key)) return "nothing";
    const row = await store.findCase(hook.tenant, caseId);
    if (!row || !hears(hook, row.room)) return "nothing";
    const settings = await settingsIn({ store, ...core }, hook.tenant, row.room.id);
    const change = make({ kind: "note", text: textOf(row, hook, told) }, row, author(hook), now, settings);
    if ("problem" in change) return "nothing";
    if ((await store.keep(change, heard)) === "kept") return "noted";
  }
  throw new Error("somebody else was faster each time");
}

const serviceOf = (hook: Hook) => (hook.kind === "plain" ? hostOf(hook) : kindNames[hook.kind]);

/** Somebody of another service: he has no account here. */
const author = (hook: Hook) => ({ id: `hook/${hook.id}`, name: serviceOf(hook) });

function textOf({ language }: SupportCase, hook: Hook, { who }: TakenThere): string {
  return wordsOf(language).doors.takenThere(serviceOf(hook), who);
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
