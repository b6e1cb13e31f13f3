// The road from `/sla` to a new case: what is drawn, what is read, and what is kept.
import { isOffered } from "../../../policy/offered.ts";
import type { Policy } from "../../../policy/policy.ts";
import { missingIn } from "../../../triage/deciding.ts";
import type { OpenForm } from "../../intent.ts";
import type { Line, Reply } from "../../reply.ts";
import { barred } from "../../rights.ts";
import { planUnder, type Visit } from "../../visit.ts";
import { unclearText } from "../move-problem.ts";
import { firstDraft, obstacleIn, type Quoted, type Wish } from "./begin.ts";
import { hasPlan, type Mistakes, mistakesInAsk, mistakesInConfirm, needsPlan, siteIn } from "./check.ts";
import { type Draft, readDraft } from "./draft.ts";
import type { Drawn } from "./drawn.ts";
import { field, pressable } from "./fields.ts";
import { openCaseForm } from "./form.ts";
import { keepCase } from "./keep.ts";
import { decidingIn } from "./questions.ts";

export { openCaseScreen } from "./form.ts";

/** The dialog with everything in it that was said already. */
export async function startCase(
  visit: Visit,
  wish: Wish,
  quoted: Quoted,
  notice: readonly Line[] = [],
): Promise<Reply> {
  const no = await barred(visit, "open", { kind: "tenant" });
  if (no) return no;
  const draft = begun(visit, settled(visit, await firstDraft(visit, wish, quoted)));
  const nothing = quoted !== null && draft.title === "" ? [[visit.words.ask.unread]] : [];
  const first = drawn(visit, draft, {}, { notice: [...notice, ...nothing], first: true });
  // A form sent as it stands carries no description: one that has some is opened first.
  const isWhole = draft.step === "confirm" && draft.description === "";
  return isWhole ? { ...first, form: { ...first.form, whole: true } } : first;
}

export async function changeCase(visit: Visit, form: OpenForm, pressed: string | null): Promise<Reply> {
  const draft = await followed(visit, form);
  const shown = {
    showMore: draft.showMore || pressed === pressable.more,
    showSite: draft.showSite || pressed === pressable.site,
    showUsual: draft.showUsual || pressed === pressable.usual,
  };
  return drawn(visit, { ...draft, ...shown, step: pressed === pressable.back ? "ask" : draft.step }, {});
}

export async function submitCase(visit: Visit, form: OpenForm): Promise<Reply> {
  const draft = await followed(visit, form);
  const policy = policyOf(visit, draft);
  const asked = mistakesInAsk(draft, policy, visit.words);
  if (!policy) return refused(visit, { ...draft, step: "ask" }, asked);
  if (!visit.origin.live && draft.step === "ask") {
    if (unaskedYet(form, draft, policy)) return drawn(visit, draft, {}, { asksMore: true });
    return none(asked) ? drawn(visit, { ...draft, step: "confirm" }, {}) : refused(visit, draft, asked);
  }
  const unclear = unclearText(form.answers, field.reportedAt, visit.words);
  const time = unclear === null ? {} : { [field.reportedAt]: unclear };
  const mistakes = { ...asked, ...time, ...mistakesInConfirm(draft, policy, visit.words, visit.origin.now) };
  if (!none(mistakes)) return refused(visit, draft, mistakes);
  return keepCase(visit, draft, policy);
}

type Drawing = Extract<Reply, { readonly kind: "form" }>;
type Beside = Pick<Drawn, "asksMore" | "first" | "notice">;

function drawn(visit: Visit, draft: Draft, mistakes: Mistakes, beside: Beside = {}): Drawing {
  return { kind: "form", form: openCaseForm({ visit, draft, policy: policyOf(visit, draft), mistakes, ...beside }) };
}

/** Where everything was said at once, there is nothing to ask: the form that comes in steps begins with the last. */
function begun(visit: Visit, draft: Draft): Draft {
  const all = !visit.origin.live && none(mistakesInAsk(draft, policyOf(visit, draft), visit.words));
  return all ? { ...draft, step: "confirm" } : draft;
}

/** The same with what is wrong at its field; a hidden field with a mistake is shown. */
function refused(visit: Visit, draft: Draft, mistakes: Mistakes): Reply {
  const showSite = draft.showSite || mistakes[field.country] !== undefined || mistakes[field.zone] !== undefined;
  const showMore = draft.showMore || mistakes[field.ticket] !== undefined;
  const seen = { ...draft, showSite, showMore };
  return { kind: "mistakes", form: openCaseForm({ visit, draft: seen, policy: policyOf(visit, draft), mistakes }) };
}

/** What stands in the form, and what follows from it. */
async function followed(visit: Visit, form: OpenForm): Promise<Draft> {
  const draft = settled(visit, readDraft(form));
  const moved = draft.room !== readDraft({ ...form, answers: {} }).room;
  return moved ? { ...draft, obstacle: await obstacleIn(visit, draft.room) } : draft;
}

function none(mistakes: Mistakes): boolean {
  return Object.keys(mistakes).length === 0;
}

/** Another vendor, or another answer, asks what the form that was sent did not show. */
function unaskedYet(form: OpenForm, draft: Draft, policy: Policy): boolean {
  const before = readDraft({ ...form, answers: {} });
  const isNew = (id: string) => form.answers[id] === undefined;
  if (missingIn(policy, draft.answers, draft.plan).some((question) => isNew(field.question(question)))) return true;
  if (before.vendor === draft.vendor) return false;
  const plan = needsPlan(policy) && !hasPlan(policy, draft.plan);
  return plan || decidingIn({ draft }, policy).some((question) => isNew(field.question(question)));
}

function settled(visit: Visit, draft: Draft): Draft {
  const policy = policyOf(visit, draft);
  const plan = draft.plan ?? (policy && planUnder(visit, policy)) ?? null;
  const levels = policy?.priorities ?? [];
  const withheld = levels.some((one) => one.level === draft.choice && !isOffered(one, plan));
  const choice = withheld ? null : draft.choice;
  return { ...draft, plan, choice, showSite: draft.showSite || siteIn(draft) === null };
}

function policyOf({ core }: Visit, { vendor }: Draft): Policy | undefined {
  return vendor === null ? undefined : core.catalog.policies.find(({ id }) => id === vendor);
}
