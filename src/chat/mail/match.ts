// Which case a mail is about: by the case's own address, an earlier mail of it, the vendor's ticket, or its sender alone.
import type { SupportCase } from "../../case/case.ts";
import type { CaseFilter } from "../../case/case-filter.ts";
import type { MailMatch } from "../../case/mail.ts";
import type { Asker } from "../../case/rights.ts";
import type { Store } from "../../case/store.ts";
import type { Token } from "../../case/token.ts";
import { domainOf, type Letter } from "../../mail/letter.ts";
import { caseTagged, ticketsIn } from "../../mail/marks.ts";
import type { Understood } from "../../mail/passed-on.ts";
import type { Policy } from "../../policy/policy.ts";
import { writesFrom } from "./domains.ts";
import { caseOfMail } from "./heard.ts";

export type Sought = {
  readonly store: Store;
  readonly policies: readonly Policy[];
  readonly token: Pick<Token, "tenant" | "rooms">;
};
export type Matched = { readonly row: SupportCase; readonly matched: MailMatch };
type Mail = { readonly letter: Letter; readonly told: Understood };

/** Null: no case, or none for sure. A token for some rooms finds the cases of those alone. */
export async function matchOf(sought: Sought, mail: Mail): Promise<Matched | null> {
  for (const [matched, find] of ways) {
    const row = await find(sought, mail);
    if (row && reaches(sought.token, row)) return { row, matched };
  }
  return null;
}

type Find = (sought: Sought, mail: Mail) => Promise<SupportCase | null>;

const ways: readonly (readonly [MailMatch, Find])[] = [
  ["address", byAddress],
  ["thread", byThread],
  ["ticket", byTicket],
  ["sender", bySender],
];

/** Nobody is shown anything for handing in a mail, so a token for all rooms is for the private ones too. */
function reaches({ rooms }: Sought["token"], { room }: SupportCase): boolean {
  return rooms === null || rooms.includes(room.id);
}

async function byAddress({ store, token }: Sought, { letter }: Mail): Promise<SupportCase | null> {
  const number = caseTagged(letter);
  return number === null ? null : store.findByNumber(token.tenant, number);
}

const mostReferences = 10;

async function byThread({ store, token }: Sought, { letter }: Mail): Promise<SupportCase | null> {
  for (const reference of letter.references.slice(0, mostReferences)) {
    const id = await caseOfMail(store, token.tenant, reference);
    if (id !== null) return store.findCase(token.tenant, id);
  }
  return null;
}

/** The same number may be in use at two vendors: then the one that writes is meant, or nobody. */
async function byTicket(sought: Sought, { told }: Mail): Promise<SupportCase | null> {
  for (const ticket of ticketsIn(told)) {
    const rows = await listed(sought, { state: "all", ticket, limit: 5 });
    const own = rows.filter((row) => isFrom(sought, row.terms.vendor, told));
    const [only, ...more] = own.length > 0 ? own : rows;
    if (only && more.length === 0) return only;
  }
  return null;
}

/** A vendor with one open case writes about that one. */
async function bySender(sought: Sought, { told }: Mail): Promise<SupportCase | null> {
  const vendors = sought.policies.filter(({ id }) => isFrom(sought, id, told)).map(({ id }) => id);
  const rows = await Promise.all(vendors.map((vendor) => listed(sought, { state: "open", vendor, limit: 2 })));
  const [only, ...more] = rows.flat();
  return only && more.length === 0 ? only : null;
}

export function isFrom(
  { policies }: Pick<Sought, "policies">,
  vendor: string,
  { from }: Pick<Letter, "from">,
): boolean {
  const policy = policies.find(({ id }) => id === vendor);
  return policy !== undefined && from !== null && writesFrom(policy, domainOf(from));
}

function listed({ store, token }: Sought, filter: Omit<CaseFilter, "asker">): Promise<readonly SupportCase[]> {
  const { rooms } = token;
  const asker: Asker = rooms === null ? { kind: "operator" } : { kind: "person", id: "", outside: true, rooms };
  return store.listCases(token.tenant, { ...filter, asker });
}
