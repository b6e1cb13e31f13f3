// The buttons of a case: the few that its state calls for, the rest behind "More".
import type { Status, SupportCase } from "../../case/case.ts";
import type { Entry } from "../../case/journal.ts";
import type { MoveKind } from "../../case/move.ts";
import { isMoveKind, movesOf } from "../../case/moves/index.ts";
import type { Words } from "../../lang/index.ts";
import { callersOf } from "../../policy/contact.ts";
import { faces } from "../moves/index.ts";
import { button } from "../part.ts";
import type { Button } from "../reply.ts";
import { isToCall } from "./calling.ts";

/** Ids of buttons that are no moves; a move's button is named by its kind. */
export const buttonId = {
  why: "why",
  more: "more",
  snooze30: "snooze-30",
  snooze120: "snooze-120",
  start: "start",
  settings: "settings",
  settingsForAll: "settings-all",
  home: "home",
  hotline: "hotline",
  status: "status",
  mine: "mine",
  calling: "calling",
  listMore: "list-more",
  findMore: "find-more",
  objection: "objection",
  script: "script",
  report: "report-again",
  reportPost: "report-post",
  evidence: "evidence",
  picture: "picture",
  legalHold: "legal-hold",
  undo: "undo",
  auditMore: "audit-more",
  calendarNew: "calendar-new",
  calendarOff: "calendar-off",
  webhooks: "webhooks",
  webhookAdd: "webhook-add",
  pagerAdd: "pager-add",
  webhookTry: "webhook-try",
  webhookAgain: "webhook-again",
  webhookSecret: "webhook-secret",
  webhookRemove: "webhook-remove",
  organisationJoin: "organisation-join",
  organisationLeave: "organisation-leave",
  mailAccept: "mail-accept",
  mailNothing: "mail-nothing",
} as const;

/** What a state calls for first; of these whatever is legal. */
const first: { readonly [S in Status]: readonly MoveKind[] } = {
  open: ["report", "respond"],
  waiting: ["resume", "respond"],
  answered: ["restore", "close"],
  restored: ["close", "reopen"],
  closed: ["reopen"],
};

/** As many as stand on a card without a search. */
const most = 5;

/** `now`, epoch ms, decides whether somebody would answer a call. */
export function cardButtons(supportCase: SupportCase, words: Words, now: number): Button[] {
  const legal = movesOf(supportCase);
  const calls = isToCall(supportCase, now) ? [callingButton(supportCase, words)] : [];
  const moves = first[supportCase.status].filter((move) => legal.includes(move));
  const more = legal.length > moves.length;
  const { why, more: rest } = words.card.buttons;
  const steps = moves.map((move, index) => moveButton(move, supportCase, words, index === 0 && calls.length === 0));
  const aside = asideButtons(supportCase, words);
  const next = [...calls, ...steps, ...aside];
  // Before the report the words for it help more than the reason of a deadline that does not run yet.
  const told = supportCase.status !== "open" || supportCase.reportedAt !== null;
  return [
    ...next.slice(0, most - 2),
    told ? button({ id: buttonId.why, label: why, value: supportCase.id }) : scriptButton(supportCase, words),
    ...(more ? [button({ id: buttonId.more, label: rest, value: supportCase.id, opensForm: true })] : []),
  ];
}

function scriptButton({ id }: SupportCase, { script }: Words): Button {
  return button({ id: buttonId.script, label: script.button, value: id });
}

/** Who cares for it, where nobody does yet; and who may call, where nobody is known who may. */
function asideButtons(row: SupportCase, { card }: Words): Button[] {
  const { id, owner, status } = row;
  if (status === "restored" || status === "closed") return [];
  const { mine, setContact } = card.buttons;
  return [
    ...(isCallerUnknown(row) ? [button({ id: buttonId.settings, label: setContact, value: "", opensForm: true })] : []),
    ...(owner === null ? [button({ id: buttonId.mine, label: mine, value: id })] : []),
  ];
}

function isCallerUnknown({ contact, terms, status }: SupportCase): boolean {
  return callersOf(terms.contact) !== null && contact === null && status === "open";
}

/** One press says who is calling and takes the case, so that nobody else calls as well. */
function callingButton({ id }: SupportCase, { card }: Words): Button {
  return button({ id: buttonId.calling, label: card.buttons.calling, value: id, look: "primary" });
}

/** All that is known of a case, as files to hand on. */
export function evidenceButton({ id }: SupportCase, { evidence }: Words): Button {
  return button({ id: buttonId.evidence, label: evidence.chat.button, value: JSON.stringify({ case: id }) });
}

/** What one who is reminded may want to say at once: the next step, or not now. The rest is on the card. */
export function reminderButtons(supportCase: SupportCase, words: Words): Button[] {
  const legal = movesOf(supportCase);
  const [next] = (["resume", "report", "respond", "update"] as const).filter((move) => legal.includes(move));
  const { snooze30 } = words.card.buttons;
  return [
    ...(next ? [moveButton(next, supportCase, words, true)] : []),
    ...(legal.includes("snooze") ? [button({ id: buttonId.snooze30, label: snooze30, value: supportCase.id })] : []),
  ];
}

/** Beneath the line that tells an act: for whoever pressed wrongly. It names the entry, so a later act is not undone by it. */
export function undoButton({ id }: SupportCase, { revision, act }: Entry, { card, objection }: Words): Button[] {
  if (!isMoveKind(act.kind) || act.kind === "correct" || act.kind === "withdraw") return [];
  const lowered = act.kind === "reclassify" && act.by === "vendor";
  const object = button({ id: buttonId.objection, label: objection.button, value: id });
  const undo = button({ id: buttonId.undo, label: card.buttons.undo, value: `${id} ${revision}` });
  return lowered ? [object, undo] : [undo];
}

/** The case and the entry that such a button names. */
export function undone(value: string): { readonly id: string; readonly entry: number } {
  const [id = "", entry = ""] = value.split(" ");
  return { id, entry: Number(entry) };
}

function moveButton(move: MoveKind, { id, number, terms }: SupportCase, words: Words, primary: boolean): Button {
  const label = words.moves.labels[move];
  const { card } = words;
  return button({
    id: move,
    label,
    value: id,
    look: primary ? "primary" : "plain",
    opensForm: !faces[move].atOnce,
    spoken: `${label}, ${card.caseName(number, terms.vendorName)}`,
  });
}
