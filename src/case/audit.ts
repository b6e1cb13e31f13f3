// What is written down beside the cases: who changed what holds for all, took data out, mended a record, or was refused.
import type { Change } from "./change.ts";
import type { Person } from "./person.ts";
import type { Right } from "./rights.ts";

/** Somebody as he stands in the log. */
export type Named = Pick<Person, "id" | "name">;

export type AuditDeed =
  /** The choices of a room, or of everybody. */
  | "settings"
  | ("name-admin" | "dismiss-admin" | "name-auditor" | "dismiss-auditor")
  /** Cases, or this log, taken out of the program; somebody taken out of every row. */
  | ("export" | "erase-person")
  /** An organisation over several tenants: named by whoever runs Dueline, agreed to, left. */
  | ("invite-organisation" | "join-organisation" | "leave-organisation")
  /** What other programs open this house with. */
  | ("create-token" | "revoke-token")
  /** An entry of a case's history that was mended, or taken back. */
  | ("correct" | "withdraw")
  /** Nothing of a case may be removed or erased, or may again. */
  | ("hold-case" | "lift-hold")
  /** What was refused, for the most part. */
  | ("see" | "change" | "open" | "figures" | "read-audit");

export type AuditObject =
  | { readonly kind: "case"; readonly number: number }
  | { readonly kind: "room"; readonly id: string }
  | { readonly kind: "person"; readonly person: Named }
  | { readonly kind: "token"; readonly id: string; readonly name: string }
  /** All of it. */
  | { readonly kind: "tenant" };

/** Why not: as who may see and change a case says, no administrator, an entry that somebody else noted, a token of another scope. */
export type Denial = Exclude<Right, "yes"> | "no-admin" | "not-yours" | "no-scope";

export type AuditLine = {
  /** Epoch ms. */
  readonly at: number;
  /** Null: whoever runs Dueline. */
  readonly by: Named | null;
  readonly deed: AuditDeed;
  readonly on: AuditObject;
  readonly result: "done" | Denial;
  /** Which settings, or the form of what was taken out: never what anybody wrote, and no secret. */
  readonly about: readonly string[];
};

export type AuditEntry = AuditLine & { readonly id: string };

/** The latest first, behind `before` where it is given; `from` and `until` are epoch ms, half-open. */
export type AuditFilter = {
  readonly from?: number | undefined;
  readonly until?: number | undefined;
  readonly before?: Pick<AuditEntry, "at" | "id"> | undefined;
  readonly limit: number;
};

/** A correction and a legal hold stand in the log as well: null where a change is none. */
export function auditOf({ case: { number }, entry }: Change): AuditLine | null {
  const { act, by, notedAt } = entry;
  const deed = deedOf(act);
  if (deed === null) return null;
  const on = { kind: "case", number } as const;
  return { at: notedAt, by: by && named(by), deed, on, result: "done", about: [] };
}

function deedOf(act: Change["entry"]["act"]): AuditDeed | null {
  if (act.kind === "legal-hold") return act.on ? "hold-case" : "lift-hold";
  return act.kind === "correct" || act.kind === "withdraw" ? act.kind : null;
}

export function named({ id, name }: Named): Named {
  return { id, name };
}
