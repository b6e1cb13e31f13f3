// A tenant's audit log, to read or to hand on; and the lines that these commands leave in it themselves.
import type { AuditEntry, AuditLine } from "../../src/case/audit.ts";
import { parseInstant, toIso } from "../../src/time/instant.ts";
import { csvWith } from "../paper/csv.ts";
import { noteInFile } from "../store/audit-beside.ts";
import type { Desk } from "./desk.ts";
import { onCopy } from "./on-copy.ts";
import { all, withStore } from "./store.ts";

export const auditFormats = ["csv", "json"] as const;

export type WantedLines = {
  /** ISO 8601 with a zone; half-open. */
  readonly from?: string;
  readonly to?: string;
  readonly format: (typeof auditFormats)[number];
};

/** The earliest first. Works while Dueline runs, and stands in the log from then on. */
export async function auditTenant(tenant: string, { from, to, format }: WantedLines, desk: Desk): Promise<number> {
  const span = {
    from: from === undefined ? undefined : parseInstant(from),
    until: to === undefined ? undefined : parseInstant(to),
  };
  const found = await onCopy(desk, (store) => store.audit(tenant, { ...span, limit: all }));
  const entries = found.toReversed();
  desk.output.write(
    format === "csv" ? csvWith(columns, entries.map(rowOf)) : `${JSON.stringify(entries.map(written), null, 2)}\n`,
  );
  await noteByOperator(tenant, { deed: "export", on: { kind: "tenant" }, about: ["audit", format] }, desk);
  return 0;
}

/** What whoever runs Dueline does; for a file, also while another process has it. */
export async function noteByOperator(
  tenant: string,
  did: Pick<AuditLine, "deed" | "on" | "about">,
  desk: Desk,
): Promise<void> {
  const line: AuditLine = { ...did, at: desk.now(), by: null, result: "done" };
  const { store } = desk.settings();
  switch (store.kind) {
    case "sqlite":
      return noteInFile(store.path, tenant, { ...line, id: desk.newId() });
    case "postgres":
      return withStore(desk, (open) => open.note(tenant, line));
    default:
      return store satisfies never;
  }
}

function written({ id, at, by, deed, on, result, about }: AuditEntry) {
  return { id, at: toIso(at), by, deed, on, result, about };
}

const columns = ["at", "by_id", "by_name", "deed", "on", "on_id", "result", "about", "id"] as const;
type Row = { readonly [C in (typeof columns)[number]]: string };

function rowOf({ id, at, by, deed, on, result, about }: AuditEntry): Row {
  const who = { by_id: by?.id ?? "", by_name: by?.name ?? "operator" };
  return { at: toIso(at), ...who, deed, on: on.kind, on_id: objectOf(on), result, about: about.join(" "), id };
}

function objectOf(on: AuditEntry["on"]): string {
  switch (on.kind) {
    case "case":
      return String(on.number);
    case "room":
      return on.id;
    case "person":
      return on.person.id;
    case "token":
      return on.id;
    case "tenant":
      return "";
    default:
      return on satisfies never;
  }
}
