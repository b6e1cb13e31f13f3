// An administrator lays the house's own contract over what a vendor publishes: asked, shown what it moves, and done.

import { z } from "zod";
import type { Settings } from "../../../case/settings.ts";
import { contractFindings, isSamePromise, OwnTerm } from "../../../policy/contract.ts";
import type { Policy } from "../../../policy/policy.ts";
import { toIso } from "../../../time/instant.ts";
import { settingsLines } from "../../audit.ts";
import { carried } from "../../carried.ts";
import { choiceIn } from "../../form-answers.ts";
import type { OpenForm } from "../../intent.ts";
import { says } from "../../part.ts";
import { privateCard } from "../../private-card.ts";
import type { Reply } from "../../reply.ts";
import type { Visit } from "../../visit.ts";
import { chooseVendor, confirmTerm, type Entered, enterTerm, readTerm } from "./contract-form.ts";
import { field } from "./fields.ts";
import { barredFromSettings, settingsOf } from "./keep.ts";
import { countMoved, moveAll } from "./moving-cases.ts";

export { contractScreen } from "./contract-form.ts";

const Memo = z.discriminatedUnion("step", [
  z.strictObject({ step: z.literal("vendor") }),
  z.strictObject({ step: z.literal("term"), vendor: z.string() }),
  /** `within` null: it is taken back. */
  z.strictObject({
    step: z.literal("sure"),
    term: OwnTerm.omit({ within: true }).extend({ within: OwnTerm.shape.within.nullable() }),
  }),
]);

export async function askContract(visit: Visit): Promise<Reply> {
  const barred = await barredFromSettings(visit, null);
  if (barred) return barred;
  const { contract } = await settingsOf(visit, null);
  return { kind: "form", form: chooseVendor(visit, contract ?? []) };
}

export async function submitContract(visit: Visit, { memo, answers }: OpenForm): Promise<Reply> {
  const barred = await barredFromSettings(visit, null);
  if (barred) return barred;
  const read = carried(Memo, memo);
  const id =
    read.step === "vendor" ? choiceIn(answers, field.vendor) : read.step === "term" ? read.vendor : read.term.vendor;
  const policy = visit.core.catalog.policies.find((one) => one.id === id);
  const before = await settingsOf(visit, null);
  if (!policy) return { kind: "form", form: chooseVendor(visit, before.contract ?? []) };
  if (read.step === "vendor") return { kind: "form", form: enterTerm(visit, policy, {}) };
  if (read.step === "sure") {
    const { id: whose, name } = visit.origin.who;
    const term = { ...read.term, by: { id: whose, name }, at: visit.origin.now };
    const isSound = mistakeIn(visit, policy, term, before) === null;
    if (!isSound) return { kind: "form", form: enterTerm(visit, policy, {}) };
    return putInForce(visit, policy, term, before, choiceIn(answers, field.openCases) === "move");
  }
  const entered = readTerm(visit, policy, answers);
  if ("mistakes" in entered) return { kind: "mistakes", form: enterTerm(visit, policy, answers, entered.mistakes) };
  const mistake = mistakeIn(visit, policy, entered.term, before);
  if (mistake !== null) {
    return { kind: "mistakes", form: enterTerm(visit, policy, answers, { [field.amount]: mistake }) };
  }
  const moved = await countMoved(visit, [under(visit, before, entered.term, policy)]);
  return { kind: "form", form: confirmTerm(visit, entered.term, moved) };
}

/** As the same schema and checks see it that every policy passes. */
function mistakeIn(
  { words, core, origin }: Visit,
  policy: Policy,
  term: Entered,
  { contract }: Settings,
): string | null {
  const { within } = term;
  if (within === null) {
    const isThere = (contract ?? []).some((one) => isSamePromise(one, term));
    return isThere ? null : words.contract.nothingToTakeBack;
  }
  const published = core.catalog.under({}, toIso(origin.now).slice(0, 10)).find(policy.id) ?? policy;
  const [finding] = contractFindings(published, { ...term, within });
  return finding ? words.contract.refused(finding.message) : null;
}

function termsWith({ contract }: Settings, term: Entered): OwnTerm[] {
  const { within } = term;
  const others = (contract ?? []).filter((one) => !isSamePromise(one, term));
  return within === null ? others : [...others, { ...term, within }];
}

/** The policy as it would hold. */
function under({ core, origin }: Visit, before: Settings, term: Entered, policy: Policy): Policy {
  const day = toIso(origin.now).slice(0, 10);
  const contract = { tenant: origin.tenant, terms: termsWith(before, term) };
  return core.catalog.under(before.readings ?? {}, day, contract).find(policy.id) ?? policy;
}

async function putInForce(
  visit: Visit,
  policy: Policy,
  term: Entered,
  before: Settings,
  moves: boolean,
): Promise<Reply> {
  const { core, origin, words } = visit;
  const terms = termsWith(before, term);
  const after: Settings = { ...before, contract: terms.length > 0 ? terms : null };
  const noted = settingsLines(visit, null, { before, after, changed: ["contract"] });
  await core.store.keepSettings(origin.tenant, null, after, noted);
  const count = moves ? await moveAll(visit, `${policy.id}@contract`, [under(visit, before, term, policy)]) : 0;
  return { kind: "done", card: privateCard(words, words.settings.saved, [says([words.settings.readSwitched(count)])]) };
}
