// An organisation over several tenants: named here, agreed to in chat by an administrator of each.
import type { AuditDeed, AuditLine } from "../../src/case/audit.ts";
import type { Membership } from "../../src/case/organisation.ts";
import { shareOf } from "../../src/case/report.ts";
import { parseInstant, toIso } from "../../src/time/instant.ts";
import type { Desk } from "./desk.ts";
import { onCopy } from "./on-copy.ts";
import { withStore } from "./store.ts";

export type WantedFigures = { readonly since?: string; readonly until?: string };

/** Ends with 1 where one of them belongs elsewhere: it is left there. */
export function inviteTenants(name: string, tenants: readonly string[], desk: Desk): Promise<number> {
  return withStore(desk, async (store) => {
    let status = 0;
    for (const tenant of tenants) {
      const before = await store.organisations.invite(tenant, name, line(desk, "invite-organisation", name));
      if (!before) desk.output.write(`Invited to ${name}: ${tenant}. An administrator agrees there: ${command}\n`);
      else if (before.name === name) desk.output.write(`${lineOf(before)}\n`);
      else {
        desk.messages.write(`${lineOf(before)}: organisation remove ${tenant} takes it out first.\n`);
        status = 1;
      }
    }
    return status;
  });
}

const command = "/sla settings organisation";

export function removeTenant(tenant: string, desk: Desk): Promise<number> {
  return withStore(desk, async (store) => {
    const { name = "" } = (await store.organisations.of(tenant)) ?? {};
    if (await store.organisations.leave(tenant, line(desk, "leave-organisation", name))) {
      desk.output.write(`${tenant} no longer belongs to ${name}.\n`);
      return 0;
    }
    desk.messages.write(`${tenant} belongs to no organisation.\n`);
    return 1;
  });
}

export function listOrganisations(desk: Desk): Promise<number> {
  return onCopy(desk, async (store) => {
    const all = await store.organisations.list();
    desk.output.write(all.map((one) => `${lineOf(one)}\n`).join(""));
    if (all.length === 0) desk.messages.write("There is no organisation.\n");
    return 0;
  });
}

/** The report over all that agreed, as JSON. Works while Dueline runs. */
export function reportOf(name: string, { since, until }: WantedFigures, desk: Desk): Promise<number> {
  const span = {
    since: since === undefined ? undefined : parseInstant(since),
    until: until === undefined ? undefined : parseInstant(until),
  };
  return onCopy(desk, async (store) => {
    const members = (await store.organisations.list()).filter((one) => one.name === name && one.joinedAt !== null);
    const [first] = members;
    if (!first) {
      desk.messages.write(`No tenant belongs to ${name}; “organisation list” says which there are.\n`);
      return 1;
    }
    const rows = await store.report(first.tenant, span, desk.now(), "organisation");
    const told = rows.map((row) => ({ ...row, share: shareOf(row) }));
    const tenants = members.map(({ tenant }) => tenant);
    desk.output.write(`${JSON.stringify({ organisation: name, tenants, rows: told }, null, 2)}\n`);
    return 0;
  });
}

function line(desk: Desk, deed: AuditDeed, name: string): AuditLine {
  return { at: desk.now(), by: null, deed, on: { kind: "tenant" }, result: "done", about: [name] };
}

function lineOf({ name, tenant, joinedAt }: Membership): string {
  return `${name}: ${tenant} ${joinedAt === null ? "is invited" : `belongs to it since ${toIso(joinedAt)}`}`;
}
