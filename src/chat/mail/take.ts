// A mail comes in: it is matched to its case and kept there as a fact, with a proposal in the thread of what it means.
import type { SupportCase } from "../../case/case.ts";
import type { MailFact } from "../../case/mail.ts";
import { changeOf } from "../../case/make.ts";
import { actorOf, type Token } from "../../case/token.ts";
import { checksOf } from "../../mail/checks.ts";
import { domainOf, type Letter } from "../../mail/letter.ts";
import { type Understood, understood } from "../../mail/passed-on.ts";
import { readMail } from "../../mail/reading.ts";
import type { Core } from "../core.ts";
import { settingsIn } from "../visit.ts";
import { caseOfMail, heardMail } from "./heard.ts";
import { isFrom, type Matched, matchOf } from "./match.ts";

/** `ours`: one of us wrote to the vendor; `unmatched`: about no case, for sure. */
export type MailOutcome = "proposed" | "again" | "ours" | "unmatched" | "nobody";

export type TakingMail = {
  readonly core: Pick<Core, "store" | "catalog">;
  readonly token: Token;
  /** Names under which our mail servers write what they found of a sender. */
  readonly servers: readonly string[];
  readonly now: number;
};

const MOST_TRIES = 4;

export async function takeMail(taking: TakingMail, letter: Letter): Promise<MailOutcome> {
  const { core, token, now } = taking;
  const told = understood(letter, now);
  if (told.from === null) return "nobody";
  // What was passed on whole is the same mail, whoever passed it on.
  const id = letter.attached?.messageId ?? letter.messageId ?? letter.hash;
  if ((await caseOfMail(core.store, token.tenant, id)) !== null) return "again";
  const policies = core.catalog.policies;
  const found = await matchOf({ store: core.store, policies, token }, { letter, told });
  if (!found) return "unmatched";
  if (isOurs(taking, letter, told, found)) return "ours";
  return propose(taking, found, { letter, told, id });
}

/** We write to the vendor, with the case's address among the readers. */
function isOurs({ core }: TakingMail, { to }: Letter, told: Understood, { row }: Matched): boolean {
  const sought = core.catalog;
  const { vendor } = row.terms;
  return !told.forwarded && !isFrom(sought, vendor, told) && to.some((from) => isFrom(sought, vendor, { from }));
}

type Mail = { readonly letter: Letter; readonly told: Understood; readonly id: string };

/** Somebody may change the case in the same moment, or hand in the same mail. */
async function propose({ core, token, servers, now }: TakingMail, found: Matched, mail: Mail): Promise<MailOutcome> {
  const { store } = core;
  for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
    const row = await store.findCase(token.tenant, found.row.id);
    if (!row) return "unmatched";
    const settings = await settingsIn({ store }, token.tenant, row.room.id);
    const known = isFrom(core.catalog, row.terms.vendor, mail.told);
    const fact = factOf(row, { ...mail, ...found, known, servers });
    const change = changeOf(fact, row, actorOf(token), now, settings);
    if ((await store.keep(change, heardMail(mail.id, mail.letter.hash, row.id, now))) === "kept") return "proposed";
    if ((await caseOfMail(store, token.tenant, mail.id)) !== null) return "again";
  }
  throw new Error("somebody else was faster each time");
}

type Facts = Mail & Pick<Matched, "matched"> & { readonly known: boolean; readonly servers: readonly string[] };

function factOf({ terms }: SupportCase, { letter, told, matched, known, servers }: Facts): MailFact {
  const names = terms.levels.map(({ level, name, gloss }) => ({
    level,
    names: [name, ...Object.values(gloss).filter((one) => one !== undefined)],
  }));
  const domain = domainOf(told.from ?? "");
  return {
    kind: "mail",
    at: told.at,
    clock: told.clock,
    ...readMail(told, names),
    hash: letter.hash,
    domain,
    known,
    matched,
    forwarded: told.forwarded,
    checks: told.forwarded ? null : checksOf(letter.results, servers, domain),
  };
}
