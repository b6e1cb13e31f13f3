// Whether the vendor was told already, how, and when.
import { inWords } from "../../../lang/text.ts";
import type { Field } from "../../reply.ts";
import { decidingIn } from "../way.ts";
import { siteIn } from "./check.ts";
import type { Drawn } from "./drawn.ts";
import { field } from "./fields.ts";

/** Where the vendor's clock waits for a ticket, the question is whether it has one. */
export function reportedField({ visit, draft, policy }: Drawn): Field {
  const { ask, moves, language } = visit.words;
  const byTicket = policy?.response.starts === "ticket-received";
  const by = decidingIn(policy);
  const yes = by
    ? [by, "other" as const].map((way) => ({ value: way, label: ask.reportedWay(moves.ask.ways[way]) }))
    : [{ value: "yes", label: byTicket ? ask.reportedTicket : ask.reportedYes }];
  return {
    kind: "choice",
    look: "radio",
    live: false,
    id: field.reported,
    label: ask.reported,
    hint: byTicket ? inWords(policy.response.text, language) : ask.reportedHint,
    optional: false,
    options: [{ value: "no", label: ask.reportedNo }, ...yes],
    value: draft.reported ? (draft.way ?? "yes") : "no",
  };
}

/** Asked where it was said that the vendor had been told: with the time that was said, or empty where that was not clear. */
export function whenField({ visit, draft, mistakes }: Drawn): Field[] {
  if (!draft.told) return [];
  const { ask } = visit.words.moves;
  return [
    {
      kind: "moment",
      id: field.reportedAt,
      label: ask.when,
      hint: ask.whenHint,
      optional: true,
      value: draft.told.at,
      zone: visit.origin.who.zone ?? siteIn(draft)?.zone ?? "UTC",
      clock: visit.words.ask.clock,
      mistake: mistakes[field.reportedAt],
    },
  ];
}
