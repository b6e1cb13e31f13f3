// Who may read figures: of his own tenant, and of the organisation that it belongs to.
import { seesAcross } from "../case/rights.ts";
import { noteDenied } from "./audit.ts";
import type { Reply } from "./reply.ts";
import { barred, roleOf } from "./rights.ts";
import type { Visit } from "./visit.ts";

type Refusal = Extract<Reply, { kind: "refusal" }>;

/** Figures are of all cases of the tenant, so they are for its own people, and its auditors. Null: he may read them. */
export async function figuresBarred(visit: Visit): Promise<Refusal | null> {
  const { outside, auditor } = roleOf(visit);
  return outside && !auditor ? barred(visit, "figures", { kind: "tenant" }) : null;
}

/** Figures of all tenants of the organisation. Null: he may read them. */
export async function acrossBarred(visit: Visit): Promise<Refusal | null> {
  if (readsAcross(visit)) return null;
  const { token, outside } = visit.origin;
  await noteDenied(visit, "figures", { kind: "tenant" }, token ? "no-scope" : outside ? "outside" : "no-admin");
  return { kind: "refusal", text: [visit.words.organisation.onlyThey] };
}

export function readsAcross(visit: Visit): boolean {
  const { token, admin } = visit.origin;
  return token ? token.rooms === null && token.scopes.includes("audit") : seesAcross(roleOf(visit), admin);
}
