// Which organisation this tenant belongs to: its administrators agree here, and leave; alone.
import type { AuditDeed, AuditLine } from "../../case/audit.ts";
import { named } from "../../case/audit.ts";
import { flat, typed } from "../line.ts";
import { alert, button, says, whispers } from "../part.ts";
import { privateCard } from "../private-card.ts";
import type { Button, Part, Reply, Span } from "../reply.ts";
import { barredFromAll } from "../rights.ts";
import type { Visit } from "../visit.ts";
import { buttonId } from "./case-buttons.ts";
import { reportValue } from "./report-value.ts";

type Membership = NonNullable<Awaited<ReturnType<Visit["core"]["store"]["organisations"]["of"]>>>;

export async function organisationCard(visit: Visit, first: readonly Part[] = []): Promise<Reply> {
  const { core, origin, words } = visit;
  const barred = await barredFromAll(visit, "settings", [words.organisation.onlyAdmins]);
  if (barred) return barred;
  const found = await core.store.organisations.of(origin.tenant);
  const parts = found ? partsOf(visit, found) : [says([words.organisation.none])];
  const buttons = found ? buttonsOf(visit, found) : [];
  return {
    kind: "card",
    card: privateCard(words, words.organisation.title, [...first, ...parts], buttons),
    alone: true,
  };
}

/** `name` is the one that he was shown. */
export async function joinOrganisation(visit: Visit, name: string): Promise<Reply> {
  const { core, origin, words } = visit;
  const barred = await barredFromAll(visit, "join-organisation", [words.organisation.onlyAdmins]);
  if (barred) return barred;
  const joined = await core.store.organisations.join(origin.tenant, name, line(visit, "join-organisation", name));
  const { joinedNow, meanwhile } = words.organisation;
  return organisationCard(visit, [joined ? alert("good", [joinedNow]) : says([meanwhile])]);
}

export async function leaveOrganisation(visit: Visit, name: string): Promise<Reply> {
  const { core, origin, words } = visit;
  const barred = await barredFromAll(visit, "leave-organisation", [words.organisation.onlyAdmins]);
  if (barred) return barred;
  const left = await core.store.organisations.leave(origin.tenant, line(visit, "leave-organisation", name));
  return organisationCard(visit, [
    left ? alert("good", [words.organisation.left]) : says([words.organisation.meanwhile]),
  ]);
}

function line({ origin }: Visit, deed: AuditDeed, name: string): AuditLine {
  return { at: origin.now, by: named(origin.who), deed, on: { kind: "tenant" }, result: "done", about: [name] };
}

function partsOf({ origin, words: { organisation } }: Visit, { name, joinedAt, tenants }: Membership): Part[] {
  if (joinedAt === null) return [says(flat(organisation.invited(typed(name)))), whispers([organisation.means])];
  const when: Span = { kind: "time", at: joinedAt, zone: origin.who.zone ?? "UTC", show: "date" };
  const joined = says(flat(organisation.joined<Span>(typed(name), when)));
  return [joined, says([organisation.counts(tenants)]), whispers([organisation.means])];
}

function buttonsOf({ words: { organisation, ask } }: Visit, { name, joinedAt }: Membership): Button[] {
  const { leaveTitle: title, leaveText: text, leave } = organisation;
  const confirm = { title, text, yes: leave, no: ask.cancel };
  const leaving = button({ id: buttonId.organisationLeave, label: leave, value: name, look: "danger", confirm });
  if (joinedAt === null)
    return [button({ id: buttonId.organisationJoin, label: organisation.join, value: name, look: "primary" })];
  const value = reportValue({ vendor: null, span: null, reach: "organisation" });
  return [button({ id: buttonId.report, label: organisation.report, value }), leaving];
}
