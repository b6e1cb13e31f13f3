// When a pager calls somebody, and what it says: priority 1, the deadline near or past, and nobody has taken the case.
import type { SupportCase } from "../../case/case.ts";
import type { Dispatch, Hook } from "../../case/hook.ts";
import { isOver } from "../../case/next-due.ts";
import { levelOf } from "../../case/standing.ts";
import { type Words, wordsOf } from "../../lang/index.ts";
import { first } from "../../lang/languages.ts";
import { toIso } from "../../time/instant.ts";
import { callBriefly } from "../call.ts";
import { levelName } from "../level-name.ts";
import { plain, spoken } from "../line.ts";
import type { Page, WebhookPorts } from "./ports.ts";

/** The most urgent of every vendor. */
const urgent = 1;

/** Null: nobody need be called, and nobody was. */
export async function pageOf(
  { platforms, now }: Pick<WebhookPorts, "platforms" | "now">,
  { by }: Hook,
  dispatch: Dispatch,
  row: SupportCase,
): Promise<Page | null> {
  const action = actionOf(dispatch, row);
  if (action === null) return null;
  const words = wordsOf(by.language ?? first);
  const { tenant, id, room, card } = row;
  const link = card === null ? null : await platforms.get(room.platform)?.permalink(tenant, room, card);
  const summary = summaryOf(dispatch, row, words);
  return { action, key: pageKey(tenant, id), summary, facts: factsOf(dispatch, row, now(), words), link: link ?? null };
}

/** By it PagerDuty tells us which case it speaks of. */
function pageKey(tenant: string, id: string): string {
  return `dueline/${tenant}/${id}`;
}

export function caseInKey(tenant: string, key: string): string | null {
  const before = pageKey(tenant, "");
  return key.startsWith(before) ? key.slice(before.length) : null;
}

function actionOf({ event }: Dispatch, row: SupportCase): Page["action"] | null {
  const wasUrgent = row.stood.some(({ level }) => level === urgent);
  const isUrgent = row.priority === urgent;
  switch (event) {
    case "due_soon":
    case "missed":
      return isUrgent && row.owner === null && !isOver(row) ? "trigger" : null;
    case "assigned":
      return isUrgent ? "acknowledge" : null;
    case "reclassified":
      return wasUrgent && !isUrgent ? "resolve" : null;
    case "answered":
    case "restored":
    case "closed":
      return wasUrgent ? "resolve" : null;
    default:
      return null;
  }
}

function summaryOf({ event, target }: Dispatch, row: SupportCase, { card, doors }: Words): string {
  const { number, terms, title } = row;
  const what = target === null ? doors.eventNames[event === "ping" ? "opened" : event] : card.facts[target];
  const how = target === null ? what : `${what}: ${doors.eventNames[event === "missed" ? "missed" : "due_soon"]}`;
  return `${card.caseName(number, terms.vendorName)} · ${how} · ${title}`;
}

function factsOf({ deadline }: Dispatch, row: SupportCase, at: number, words: Words): Page["facts"] {
  const { terms, site, priority, ticket } = row;
  const { facts } = words.card;
  const call = callBriefly({ terms, site, priority, at }, spoken(words));
  return {
    [facts.priority]: levelName(levelOf(row, priority), words.language),
    ...(deadline === null ? {} : { [words.doors.due]: toIso(deadline) }),
    ...(call ? { [facts.call]: plain(call.line, words.language) } : {}),
    ...(ticket === null ? {} : { [facts.ticket]: ticket }),
  };
}
