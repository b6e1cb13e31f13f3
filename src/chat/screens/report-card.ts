// How vendors kept their promises, in figures, for the one who asks.
import { DateTime } from "luxon";
import { exclusions } from "../../case/judgement.ts";
import { type ReportRow, shareOf } from "../../case/report.ts";
import type { Words } from "../../lang/index.ts";
import { lengthText } from "../../lang/when.ts";
import type { Command } from "../commands.ts";
import { list, says, whispers } from "../part.ts";
import { privateCard } from "../private-card.ts";
import type { Line, Reply } from "../reply.ts";
import type { Visit } from "../visit.ts";

const mostRows = 15;

type Asked = Extract<Command, { kind: "report" }>;

export async function reportCard(
  { core, origin, words, settings }: Visit,
  { vendor, months }: Pick<Asked, "vendor" | "months">,
): Promise<Reply> {
  const { talk } = words;
  const period = months ? periodOf(months, settings.site?.zone ?? "UTC") : {};
  const all = await core.store.report(origin.tenant, { vendor: vendor?.id, ...period }, origin.now);
  const rows = all.filter(({ within }) => within !== null);
  const lines = rows.slice(0, mostRows).map((row) => rowLine(row, words));
  const few = rows.some((row) => shareOf(row)?.few) ? [whispers([talk.reportFew])] : [];
  const opened = months ? [says([talk.reportPeriod([...new Set(months)].join(" – "))])] : [];
  const parts = lines.length === 0 ? [...opened, says([talk.reportEmpty])] : [...opened, list(lines), ...few];
  return { kind: "card", card: privateCard(words, talk.reportTitle, parts) };
}

/** Cases opened in these months, the last included, as the wall clock of the site cuts them. */
function periodOf([from, to]: readonly [string, string], zone: string) {
  const [since, last] = [from, to].map((text) => DateTime.fromISO(text, { zone }));
  const until = last?.plus(to.length === 4 ? { years: 1 } : { months: 1 });
  return { since: since?.toMillis(), until: until?.toMillis() };
}

function rowLine(row: ReportRow, words: Words): Line {
  const { talk, card, language } = words;
  const { vendorName, plan, priority, kind, measure, met, missed, notYetDue, worst: late, took } = row;
  const name = [vendorName, ...(plan ? [plan.name] : []), `P${priority}`, card.facts[kind]].join(" · ");
  const average = took ? talk.reportTook(lengthText(took.median, language), took.count) : null;
  const worst = late !== null && late >= 60_000 ? `; ${talk.reportLate(lengthText(late, language))}` : "";
  const why = exclusions
    .filter((one) => row.excluded[one] > 0)
    .map((one) => `${row.excluded[one]} ${talk.leftOut[one]}`);
  const left = why.length > 0 ? `; ${talk.reportUnjudged(why.join(", "))}` : "";
  const moved = row.reclassified > 0 ? `; ${talk.reportReclassified(row.reclassified)}` : "";
  const waited = row.waited >= 60_000 ? `; ${talk.reportWaited(lengthText(row.waited, language))}` : "";
  const rest = `${left}${moved}${waited}`;
  const share = shareOf(row);
  const kept = share ? `; ${talk.reportShare(percent(share.share), percent(share.low), percent(share.high))}` : "";
  const times = took
    ? `; ${talk.reportTimes(lengthText(took.median, language), lengthText(took.ninth, language), took.count)}`
    : "";
  const figures =
    measure === "average"
      ? (average ?? talk.reportLine(0, 0, notYetDue))
      : `${talk.reportLine(met, missed, notYetDue)}${kept}${worst}${times}`;
  return [{ kind: "strong", text: name }, `: ${figures}${rest}`];
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
