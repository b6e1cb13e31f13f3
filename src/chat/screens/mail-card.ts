// What a vendor's mail seems to be, proposed in the thread: one press notes it with the mail's own time.
import type { SupportCase } from "../../case/case.ts";
import type { Entry } from "../../case/journal.ts";
import type { MailFact } from "../../case/mail.ts";
import { allows } from "../../case/moves/index.ts";
import type { Words } from "../../lang/index.ts";
import { aloud, flat, shown, spoken, type Telling, typed } from "../line.ts";
import { alert, button, says, whispers } from "../part.ts";
import { shorten } from "../reading/title.ts";
import type { Button, Card, Line, Part, Span } from "../reply.ts";
import { buttonId } from "./case-buttons.ts";
import { mailTold } from "./mail-told.ts";

/** A domain may have 253 characters. */
const mostDomain = 60;

type Mailed = Pick<Entry, "revision"> & { readonly act: MailFact };

export function mailCard(row: SupportCase, entry: Mailed, words: Words): Card {
  const title = words.card.caseName(row.number, row.terms.vendorName);
  const parts = (telling: Telling) => partsOf(row, entry.act, telling);
  return {
    tone: isDoubtful(entry.act) ? "warning" : "info",
    title,
    parts: parts(shown(words)),
    buttons: buttonsOf(row, entry, words),
    spoken: aloud(title, parts(spoken(words)), words.language),
  };
}

function partsOf(row: SupportCase, fact: MailFact, telling: Telling): Part[] {
  const { mail } = telling.words;
  const { at, clock, known, reading } = fact;
  const domain = shorten(fact.domain, mostDomain);
  const { vendorName, vendorZone } = row.terms;
  const doubts: Line[] = known ? [] : [flat(mail.stranger<Span | Line>(typed(domain), vendorName))];
  return [
    says([`${mailTold(row, fact, telling.words)}.`]),
    whispers(flat(mail.sent<Span | Line>(telling.own(at, vendorZone), typed(domain)))),
    ...(clock === "mail" ? [] : [whispers([mail.clocks[clock]])]),
    ...senderParts(fact, telling.words),
    ...doubts.map((line) => alert("warning", line)),
    whispers([reading === "unsure" ? `${mail.unsure} ${mail.accept}` : mail.accept]),
  ];
}

function senderParts({ forwarded, checks }: MailFact, { mail }: Words): Part[] {
  if (forwarded) return [whispers([mail.forwarded])];
  if (checks === null) return [whispers([mail.unchecked])];
  const results = checks.results.map(({ method, result }) => `${method.toUpperCase()} ${result}`).join(", ");
  if (checks.verdict === "failed") return [alert("warning", [mail.forged(results)])];
  return [whispers([checks.verdict === "passed" ? mail.checked(results) : mail.unconfirmed(results)])];
}

function isDoubtful({ known, checks }: MailFact): boolean {
  return !known || checks?.verdict === "failed";
}

/** What it reads as stands first; the rest beside it, since a reading may be wrong. Of a doubtful sender nothing is urged. */
function buttonsOf(row: SupportCase, { act, revision }: Mailed, words: Words): Button[] {
  const { id } = row;
  const told = answerTo(row);
  const kinds = (["acknowledge", told, "pause", "restore"] as const).filter((kind) => allows(row, kind));
  const read = {
    automatic: "acknowledge",
    answer: told,
    question: "pause",
    solved: "restore",
    priority: null,
    unsure: null,
  } as const;
  const urged = isDoubtful(act) ? null : read[act.reading];
  const moves = kinds
    .toSorted((a, b) => Number(b === urged) - Number(a === urged))
    .map((kind) =>
      button({
        id: buttonId.mailAccept,
        label: words.moves.labels[kind],
        value: `${id} ${revision} ${kind}`,
        look: kind === urged ? "primary" : "plain",
      }),
    );
  const nothing = button({ id: buttonId.mailNothing, label: words.mail.nothing, value: `${id} ${revision}` });
  return [...priorityButtons(row, { act, revision }, words), ...moves, nothing];
}

/** After its answer, what it writes tells how it goes. */
function answerTo(row: SupportCase): "respond" | "update" {
  return row.respondedAt === null ? "respond" : "update";
}

/** In one press where its mail names it; else by the form. */
function priorityButtons(row: SupportCase, { act, revision }: Mailed, words: Words): Button[] {
  if (!allows(row, "reclassify")) return [];
  const { level } = act;
  if (act.reading === "priority" && level !== null && level !== row.priority)
    return [
      button({
        id: buttonId.mailAccept,
        label: words.mail.priority(level),
        value: `${row.id} ${revision} reclassify ${level}`,
        look: isDoubtful(act) ? "plain" : "primary",
      }),
    ];
  const isAsked = act.reading === "priority" || act.reading === "unsure";
  return isAsked
    ? [button({ id: "reclassify", label: words.moves.labels.reclassify, value: row.id, opensForm: true })]
    : [];
}
