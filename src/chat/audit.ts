// Lines for the audit log, of what is done and refused in a chat.
import { type AuditDeed, type AuditLine, type AuditObject, type Denial, named } from "../case/audit.ts";
import type { Roles, Settings } from "../case/settings.ts";
import type { Visit } from "./visit.ts";

export async function noteDenied(visit: Visit, deed: AuditDeed, on: AuditObject, why: Denial): Promise<void> {
  await visit.core.store.note(visit.origin.tenant, line(visit, deed, on, why));
}

export async function noteDone(
  visit: Visit,
  deed: AuditDeed,
  on: AuditObject,
  about: readonly string[] = [],
): Promise<void> {
  await visit.core.store.note(visit.origin.tenant, { ...line(visit, deed, on, "done"), about });
}

/** What is noted of a change of settings: which, and each person who was given a role or lost one. */
export function settingsLines(
  visit: Visit,
  room: string | null,
  {
    before,
    after,
    changed,
  }: { readonly before: Settings; readonly after: Settings; readonly changed: readonly string[] },
): AuditLine[] {
  const about = changed.filter((topic) => topic !== "roles");
  const on: AuditObject = room === null ? { kind: "tenant" } : { kind: "room", id: room };
  const chosen = about.length > 0 ? [{ ...line(visit, "settings", on, "done"), about }] : [];
  const of = (settings: Settings, role: keyof Roles) => settings.roles?.[role] ?? [];
  const added = (role: keyof Roles, from: Settings, to: Settings, deed: AuditDeed) =>
    of(to, role)
      .filter(({ id }) => !of(from, role).some((one) => one.id === id))
      .map((person) => line(visit, deed, { kind: "person", person: named(person) }, "done"));
  return [
    ...chosen,
    ...added("admins", before, after, "name-admin"),
    ...added("admins", after, before, "dismiss-admin"),
    ...added("auditors", before, after, "name-auditor"),
    ...added("auditors", after, before, "dismiss-auditor"),
  ];
}

function line({ origin }: Visit, deed: AuditDeed, on: AuditObject, result: AuditLine["result"]): AuditLine {
  return { at: origin.now, by: named(origin.who), deed, on, result, about: [] };
}
