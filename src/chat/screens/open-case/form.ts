// The dialog in which a case is opened: all at once where it follows the answers, in two steps where it cannot.
import { isTrouble } from "../../../case/status-page.ts";
import type { Policy } from "../../../policy/policy.ts";
import { shown, typed } from "../../line.ts";
import { alert, button, buttons, says, whispers } from "../../part.ts";
import type { Field, Form, Part } from "../../reply.ts";
import { statusPageLine } from "../status-page-line.ts";
import { siteIn } from "./check.ts";
import { memoOf } from "./draft.ts";
import type { Drawn } from "./drawn.ts";
import { pressable } from "./fields.ts";
import {
  becauseField,
  commonFields,
  priorityField,
  questionFields,
  titleField,
  usualLine,
  vendorField,
} from "./questions.ts";
import { reportedField, whenField } from "./report-fields.ts";
import { moreFields, planField, roomField, siteFields, siteLine } from "./rest.ts";
import { suggestedIn, suggestionParts } from "./suggestion.ts";

export const openCaseScreen = "open-case";

export function openCaseForm(drawn: Drawn): Form {
  const { visit, draft } = drawn;
  const { ask } = visit.words;
  const confirming = draft.step === "confirm";
  const shell = { screen: openCaseScreen, memo: memoOf(draft), close: ask.cancel };
  if (visit.origin.live) return { ...shell, title: ask.title, submit: ask.submit, parts: whole(drawn) };
  return confirming
    ? { ...shell, title: drawn.first ? ask.title : ask.confirmTitle, submit: ask.submit, parts: secondStep(drawn) }
    : { ...shell, title: ask.title, submit: ask.next, parts: firstStep(drawn) };
}

function whole(drawn: Drawn): (Part | Field)[] {
  const { policy } = drawn;
  const start = [...said(drawn), vendorField(drawn), ...statusPageParts(drawn), titleField(drawn)];
  if (!policy) return start;
  return [
    ...start,
    ...questionFields(drawn, policy),
    ...planField(drawn, policy),
    ...judgement(drawn, policy),
    ...rest(drawn, policy),
  ];
}

function firstStep(drawn: Drawn): (Part | Field)[] {
  const { policy } = drawn;
  const start = [...said(drawn), vendorField(drawn), titleField(drawn)];
  // What is too long for the memo has to be a field of every step.
  const carried = drawn.draft.description === "" ? [] : moreFields(drawn, ["description"]);
  const also = policy && drawn.asksMore ? [alert("info", [drawn.visit.words.ask.vendorAlso(policy.name)])] : [];
  const asked = policy ? [...questionFields(drawn, policy), ...planField(drawn, policy)] : commonFields(drawn);
  return [...start, ...also, ...asked, ...carried];
}

function secondStep(drawn: Drawn): (Part | Field)[] {
  const { policy, visit } = drawn;
  if (!policy) return [...said(drawn), vendorField(drawn)];
  const back = button({ id: pressable.back, label: visit.words.ask.back, value: "" });
  return [
    ...said(drawn),
    ...statusPageParts(drawn),
    says([`${policy.name}: `, typed(drawn.draft.title)]),
    ...judgement(drawn, policy),
    ...usualLine(drawn, policy),
    ...rest(drawn, policy),
    buttons(back),
  ];
}

function judgement(drawn: Drawn, policy: Policy): (Part | Field)[] {
  const { visit, draft } = drawn;
  const suggested = suggestedIn({ policy, draft });
  const { now, who } = visit.origin;
  const parts = suggestionParts({ policy, draft, site: siteIn(draft), now, reader: who.zone }, visit.words);
  if (suggested === null) return parts;
  const differs = draft.choice !== null && draft.choice !== suggested;
  return [...parts, priorityField(drawn, policy), ...(differs || !visit.origin.live ? [becauseField(drawn)] : [])];
}

function rest(drawn: Drawn, policy: Policy): (Part | Field)[] {
  const { visit, draft } = drawn;
  const { ask } = visit.words;
  const offered = [
    ...(draft.showSite ? [] : [button({ id: pressable.site, label: ask.changeSite, value: "" })]),
    ...(draft.showMore ? [] : [button({ id: pressable.more, label: ask.more, value: "" })]),
  ];
  return [
    roomField(drawn),
    reportedField(drawn),
    ...whenField(drawn),
    ...(draft.showSite ? siteFields(drawn, policy) : [says([siteLine(drawn, policy)])]),
    ...(draft.showMore ? moreFields(drawn, ["ticket", "owner", "description"]) : []),
    ...(!draft.showMore && draft.description !== "" ? moreFields(drawn, ["description"]) : []),
    ...(offered.length > 0 ? [buttons(...offered)] : []),
  ];
}

/** Is it them? Whoever asks himself that is told what the vendor says of itself, and that this reports nothing. */
function statusPageParts({ visit, policy }: Drawn): Part[] {
  const read = policy && visit.core.vendorStatus?.(policy.id);
  if (!policy || !read || !isTrouble(read.status)) return [];
  const about = { vendorName: policy.name, vendorZone: policy.home.zone };
  return [alert("info", statusPageLine(about, read, shown(visit.words))), whispers([visit.words.statusPage.itself])];
}

/** What was not understood, and what is in the way. */
function said({ visit, draft, notice = [] }: Drawn): Part[] {
  const known: { readonly [mend: string]: string } = visit.words.talk.obstacle;
  const sentence = draft.obstacle === null ? undefined : (known[draft.obstacle] ?? known.unknown);
  const told = notice.map((line) => alert("info", line));
  return sentence === undefined ? told : [...told, alert("warning", [sentence])];
}
