// What happens when somebody presses a button outside a form: one row a button.
import type { SupportCase } from "../../case/case.ts";
import type { MoveKind } from "../../case/move.ts";
import { isMoveKind } from "../../case/moves/index.ts";
import { MINUTE } from "../../time/lengths.ts";
import { readCommand, unread } from "../commands.ts";
import { faces, plainMove } from "../moves/index.ts";
import { moveCase, replyOf } from "../moving.ts";
import type { Reply } from "../reply.ts";
import { caseFor } from "../rights.ts";
import type { Visit } from "../visit.ts";
import { auditMore } from "./audit-card.ts";
import { newCalendar, revokeCalendar } from "./calendar-card.ts";
import { callingOf } from "./calling.ts";
import { type buttonId, undone } from "./case-buttons.ts";
import { handEvidence } from "./evidence.ts";
import { findMore } from "./find-card.ts";
import { home } from "./home.ts";
import { hotlineCard } from "./hotline-card.ts";
import { askHold } from "./legal-hold.ts";
import { listCard } from "./list-card.ts";
import { acceptMail, dismissMail } from "./mail-press.ts";
import { askMore, askMove } from "./move-form.ts";
import { objectionTo } from "./objection-card.ts";
import { startCase } from "./open-case/index.ts";
import { joinOrganisation, leaveOrganisation } from "./organisation-card.ts";
import { handPicture } from "./picture.ts";
import { postReport, reportAgain } from "./report-card.ts";
import { scriptOf } from "./script-card.ts";
import { askSettings } from "./settings/index.ts";
import { statusOf } from "./status-card.ts";
import { askWebhook } from "./webhooks/add.ts";
import { removeHook, renewSecret, sendAgain, tryHook } from "./webhooks/buttons.ts";
import { webhooksCard } from "./webhooks/list-card.ts";
import { askPager } from "./webhooks/pager.ts";
import { whyOf } from "./why-card.ts";

type Press = (visit: Visit, value: string) => Promise<Reply>;

const pressed: { readonly [B in (typeof buttonId)[keyof typeof buttonId]]: Press } = {
  why: (visit, id) => withCase(visit, id, (row) => whyOf(visit, row)),
  status: (visit, id) => withCase(visit, id, (row) => statusOf(visit, row)),
  more: askMore,
  "snooze-30": (visit, id) => snooze(visit, id, 30),
  "snooze-120": (visit, id) => snooze(visit, id, 120),
  start: (visit, text) => startCase(visit, wishIn(visit, text), null),
  settings: (visit) => askSettings(visit, "room"),
  "settings-all": (visit) => askSettings(visit, "tenant"),
  "list-more": (visit, after) => listCard(visit, Number(after) || undefined),
  home: (visit, filter) => home(visit, filter),
  mine: async (visit, id) => replyOf(await moveCase(visit, id, { kind: "assign", to: visit.origin.who })),
  calling: callVendor,
  evidence: handEvidence,
  picture: handPicture,
  "legal-hold": askHold,
  undo: undo,
  "audit-more": auditMore,
  "calendar-new": newCalendar,
  "calendar-off": revokeCalendar,
  webhooks: (visit) => webhooksCard(visit),
  "webhook-add": (visit) => askWebhook(visit),
  "pager-add": (visit) => askPager(visit),
  "webhook-try": tryHook,
  "webhook-again": sendAgain,
  "webhook-secret": renewSecret,
  "webhook-remove": removeHook,
  "organisation-join": joinOrganisation,
  "organisation-leave": leaveOrganisation,
  "mail-accept": acceptMail,
  "mail-nothing": dismissMail,
  "find-more": findMore,
  script: (visit, id) => withCase(visit, id, (row) => scriptOf(visit, row)),
  objection: (visit, id) => withCase(visit, id, (row) => objectionTo(visit, row)),
  "report-again": reportAgain,
  "report-post": postReport,
  hotline: async (visit, vendor) => hotlineCard(visit, visit.core.catalog.find(vendor) ?? null),
};

export async function pressButton(visit: Visit, button: string, value: string): Promise<Reply> {
  if (isMoveKind(button)) return faces[button].atOnce ? makeNow(visit, value, button) : askMove(visit, value, button);
  const table: { readonly [button: string]: Press } = pressed;
  return table[button]?.(visit, value) ?? { kind: "refusal", text: visit.words.talk.forgotten };
}

/** Who calls takes care of it; the line in the thread keeps others from calling too. */
async function callVendor(visit: Visit, id: string): Promise<Reply> {
  const found = await caseFor(visit, id, "change");
  if ("refusal" in found) return found.refusal;
  return replyOf(await moveCase(visit, id, callingOf(found.row, visit.origin.who, visit.origin.now)));
}

async function makeNow(visit: Visit, id: string, kind: MoveKind): Promise<Reply> {
  return replyOf(await moveCase(visit, id, plainMove(kind, {}, visit.origin.now)));
}

async function snooze(visit: Visit, id: string, minutes: number): Promise<Reply> {
  return replyOf(await moveCase(visit, id, { kind: "snooze", until: visit.origin.now + minutes * MINUTE }));
}

async function undo(visit: Visit, value: string): Promise<Reply> {
  const { id, entry } = undone(value);
  return replyOf(await moveCase(visit, id, { kind: "withdraw", entry, why: visit.words.moves.byMistake }));
}

async function withCase(visit: Visit, id: string, show: (row: SupportCase) => Promise<Reply>): Promise<Reply> {
  const found = await caseFor(visit, id, "see");
  return "refusal" in found ? found.refusal : show(found.row);
}

/** A button of the help carries the words that were not understood: they become the title. */
function wishIn({ core }: Visit, text: string) {
  const command = readCommand(text, core.catalog);
  return command.kind === "open" ? command : unread(text);
}
