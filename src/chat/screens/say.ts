// What the words behind `/sla` are answered with, where they open no case.
import { type Command, unread } from "../commands.ts";
import { flat, typed } from "../line.ts";
import { button, list, says } from "../part.ts";
import { privateCard } from "../private-card.ts";
import { heard, languages } from "../reading/heard.ts";
import { mostTitle, shorten } from "../reading/title.ts";
import type { Line, Reply } from "../reply.ts";
import { aloneUnlessHere, askerOf, caseNumbered, roleOf } from "../rights.ts";
import type { Visit } from "../visit.ts";
import { auditCard } from "./audit-card.ts";
import { calendarCard } from "./calendar-card.ts";
import { buttonId } from "./case-buttons.ts";
import { dueCard } from "./due-card.ts";
import { findCard } from "./find-card.ts";
import { hotlineCard } from "./hotline-card.ts";
import { listCard, listOf, mostListed } from "./list-card.ts";
import { objectionTo } from "./objection-card.ts";
import { startCase } from "./open-case/index.ts";
import { organisationCard } from "./organisation-card.ts";
import { reportCard } from "./report-card.ts";
import { askSettings } from "./settings/index.ts";
import { askTokens } from "./settings/tokens.ts";
import { statusOf } from "./status-card.ts";
import { supportParts } from "./support.ts";
import { vendorsHere } from "./vendor-list.ts";
import { webhooksCard } from "./webhooks/list-card.ts";
import { whyOf } from "./why-card.ts";

export async function say(visit: Visit, command: Exclude<Command, { kind: "open" }>): Promise<Reply> {
  const { talk } = visit.words;
  switch (command.kind) {
    case "help":
      return helpCard(visit, []);
    case "list":
      return listCard(visit);
    case "settings":
      return askSettings(visit, "room");
    case "tokens":
      return askTokens(visit);
    case "webhooks":
      return webhooksCard(visit);
    case "calendar":
      return calendarCard(visit);
    case "audit":
      return auditCard(visit);
    case "organisation":
      return organisationCard(visit);
    case "status":
    case "why":
    case "objection":
      return numbered(visit, command.kind, command.number);
    case "hotline":
      return hotlineCard(visit, command.vendor);
    case "report":
      return reportCard(visit, command);
    case "find":
      return findCard(visit, command);
    case "ticket":
      return ticketed(visit, command.ticket);
    case "due":
      return dueCard(visit, command);
    case "incomplete":
      return { kind: "refusal", text: talk.incomplete[command.command] };
    case "unknown-vendor":
      return unknownVendor(visit, command);
    case "unknown":
      return unknown(visit, command);
    default:
      return command satisfies never;
  }
}

type CommandOf<K extends Command["kind"]> = Extract<Command, { kind: K }>;

function unknownVendor(visit: Visit, { word, nearest }: CommandOf<"unknown-vendor">): Reply {
  const { talk } = visit.words;
  return helpCard(visit, [
    flat(talk.unknownVendor(typed(shorten(word, 100)))),
    ...meant(visit, nearest),
    [talk.knownVendors(vendorsHere(visit))],
    [talk.addVendor],
  ]);
}

/** It may be the beginning of a case: what was typed goes on into its dialog. */
async function unknown(visit: Visit, { text, nearest }: CommandOf<"unknown">): Promise<Reply> {
  const said = flat(visit.words.talk.unknown(typed(shorten(text, 200))));
  return startCase(visit, unread(shorten(text, mostTitle)), null, [[...said, " ", ...meant(visit, nearest).flat()]]);
}

/** Nobody is left without an answer: what was not understood, what may have been meant, and what there is. */
function helpCard(visit: Visit, first: readonly Line[]): Reply {
  const { talk } = visit.words;
  const start = button({
    id: buttonId.start,
    label: talk.openCase,
    value: "",
    look: "primary",
    opensForm: true,
  });
  const settings = button({ id: buttonId.settings, label: talk.settings, value: "", opensForm: true });
  const reads = visit.origin.admin || roleOf(visit).auditor;
  const rows = talk.help
    .filter(({ command }) => reads || command.words !== "audit")
    .filter(({ command }) => visit.core.doors?.publicUrl || !calendars.includes(command.words))
    .map(({ command, does }): Line => [command, `: ${does}`]);
  const card = privateCard(
    visit.words,
    talk.helpTitle,
    [...first.map(says), says([talk.helpIntro]), list(rows), ...supportParts(visit)],
    [start, settings],
  );
  return { kind: "card", card };
}

/** Where nobody said under which address we are reached, there is none to subscribe to. */
const calendars = languages.flatMap((language) => heard[language].commands.calendar);

function meant({ words }: Visit, nearest: string | null): Line[] {
  return nearest === null ? [] : [[words.talk.didYouMean(nearest)]];
}

/** What one ticket names is shown; where it names several, their list. */
async function ticketed(visit: Visit, ticket: string): Promise<Reply> {
  const { core, origin, words } = visit;
  const asker = await askerOf(visit);
  const found = await core.store.listCases(origin.tenant, { asker, state: "all", ticket, limit: mostListed });
  const [row, ...others] = found;
  if (!row) return { kind: "refusal", text: words.talk.noTicket(ticket) };
  return aloneUnlessHere(visit, found, others.length === 0 ? await statusOf(visit, row) : listOf(visit, found));
}

async function numbered(visit: Visit, kind: "status" | "why" | "objection", number: number): Promise<Reply> {
  const found = await caseNumbered(visit, number);
  if ("refusal" in found) return found.refusal;
  const { row } = found;
  if (kind === "objection") return objectionTo(visit, row);
  return aloneUnlessHere(visit, [row], await (kind === "why" ? whyOf(visit, row) : statusOf(visit, row)));
}
