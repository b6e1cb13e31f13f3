// How vendors kept their promises, in figures, for the one who asks.
import { type ReportRow, shareOf } from "../../case/report.ts";
import type { Words } from "../../lang/index.ts";
import { lengthText } from "../../lang/when.ts";
import type { Policy } from "../../policy/policy.ts";
import { list, says, whispers } from "../part.ts";
import { privateCard } from "../private-card.ts";
import type { Line, Reply } from "../reply.ts";
import type { Visit } from "../visit.ts";

const mostRows = 15;

/** Null: every vendor. */
export async function reportCard({ core, origin, words }: Visit, vendor: Policy | null): Promise<Reply> {
  const { talk } = words;
  const all = await core.store.report(origin.tenant, { vendor: vendor?.id }, origin.now);
  const rows = all.filter(({ within }) => within !== null);
  const lines = rows.slice(0, mostRows).map((row) => rowLine(row, words));
  const few = rows.some((row) => shareOf(row)?.few) ? [whispers([talk.reportFew])] : [];
  const parts = lines.length === 0 ? [says([talk.reportEmpty])] : [list(lines), ...few];
  return { kind: "card", card: privateCard(words, talk.reportTitle, parts) };
}

function rowLine(row: ReportRow, words: Words): Line {
  const { talk, card, language } = words;
  const { vendorName, plan, priority, kind, measure, met, missed, notYetDue, worst: late, took } = row;
  const name = [vendorName, ...(plan ? [plan.name] : []), `P${priority}`, card.facts[kind]].join(" · ");
  const average = took ? talk.reportTook(lengthText(took.median, language), took.count) : null;
  const worst = late !== null && late >= 60_000 ? `; ${talk.reportLate(lengthText(late, language))}` : "";
  const unjudged = Object.values(row.excluded).reduce((sum, count) => sum + count, 0);
  const rest = unjudged > 0 ? `; ${talk.reportUnjudged(unjudged)}` : "";
  const figures =
    measure === "average"
      ? (average ?? talk.reportLine(0, 0, notYetDue))
      : `${talk.reportLine(met, missed, notYetDue)}${worst}`;
  return [{ kind: "strong", text: name }, `: ${figures}${rest}`];
}
