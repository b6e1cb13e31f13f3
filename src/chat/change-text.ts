// What changed between two versions of a policy, in people's words.
import type { Words } from "../lang/index.ts";
import { durationText } from "../lang/when.ts";
import type { Change, Promised } from "../policy/change/change.ts";
import { hoursText } from "./policy-hours.ts";

/** "Priority 2, first response (Business): 4 hours, was 8 hours" */
export function changeText(change: Change, words: Words): string {
  const { changes, card } = words;
  switch (change.kind) {
    case "added":
    case "removed":
    case "altered":
      return changes[change.kind](changes.things[change.thing], change.name);
    case "renamed":
      return changes.renamed(changes.things[change.thing], change.name, change.before);
    case "promise": {
      const { level, target, plans, before, after } = change;
      const whose = plans.length > 0 ? ` (${plans.join(", ")})` : "";
      const [is, was] = told(after, before, words);
      return changes.promise(level, `${card.facts[target]}${whose}`, is, was);
    }
    case "suggested":
      return changes.suggested(change.level);
    case "hours":
      return changes.hours(change.name, hoursText(change.after, words), hoursText(change.before, words));
    case "read":
      return changes.read(change.id, change.after, change.before);
    case "rule":
      return changes.rules[change.rule];
    default:
      return change satisfies never;
  }
}

/** How it is meant, and in which hours it is counted, only where that is other than before. */
function told(after: Promised, before: Promised, words: Words): [is: string, was: string] {
  const both = [after, before].flatMap((one) => (one === null || one === "refused" ? [] : [one]));
  const differ = {
    measure: new Set(both.map(({ measure }) => measure)).size > 1,
    calendar: new Set(both.map(({ calendar }) => calendar)).size > 1,
  };
  return [textOf(after, differ, words), textOf(before, differ, words)];
}

function textOf(promised: Promised, differ: { measure: boolean; calendar: boolean }, words: Words): string {
  const { changes, talk, sheet, language } = words;
  if (promised === null) return changes.nothing;
  if (promised === "refused") return changes.refused;
  const { within, calendar, measure } = promised;
  const length = durationText(within, language);
  const counted = differ.calendar ? `${length} (${calendar ?? sheet.always})` : length;
  return differ.measure ? talk.reportWithin[measure](counted) : counted;
}
