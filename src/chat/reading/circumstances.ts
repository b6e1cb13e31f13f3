// Where it happens, how often, with what, and to whom.

import type { GivenAnswers } from "../../policy/impact.ts";
import { has, says } from "./clauses.ts";
import type { Denials } from "./denied.ts";
import type { Sense } from "./heard.ts";
import type { Mark } from "./marks.ts";

/** One clause, with what it denies, and whether it says that all is well there. */
export type Told = {
  readonly marks: readonly Mark[];
  readonly denials: Denials;
  readonly asked: boolean;
  readonly fine: boolean;
};

export function circumstancesIn(told: readonly Told[]): GivenAnswers {
  const here = told.filter(({ fine, asked }) => !fine && !asked);
  const heard = (sense: Sense) => here.some((one) => isSaid(sense, one));
  const denied = (sense: Sense) =>
    told.some((one) => one.marks.some((mark) => has(mark, sense) && one.denials.denied.has(mark)));
  return without({
    environment: environmentOf(heard),
    pattern: patternOf(heard, denied),
    preview: here.some(concernsPreview) ? true : denied("preview") ? false : undefined,
    scope: scopeOf(heard),
  });
}

function isSaid(sense: Sense, { marks, denials }: Told): boolean {
  return marks.some((mark) => has(mark, sense) && !denials.denied.has(mark) && !denials.waved.has(mark));
}

/** "since the beta was installed" says when, not that the beta is what fails. */
function concernsPreview(one: Told): boolean {
  return isSaid("preview", one) && !says(one.marks, "since");
}

type Heard = (sense: Sense) => boolean;

/** Of several the one that matters most: what is down in production too is no matter of staging. */
function environmentOf(heard: Heard): GivenAnswers["environment"] {
  if (heard("production")) return "production";
  if (heard("staging") && heard("development")) return undefined;
  return heard("staging") ? "staging" : heard("development") ? "development" : undefined;
}

function patternOf(heard: Heard, denied: Heard): GivenAnswers["pattern"] {
  if (denied("constant")) return "intermittent";
  if (heard("constant")) return heard("intermittent") ? undefined : "constant";
  return heard("intermittent") ? "intermittent" : undefined;
}

function scopeOf(heard: Heard): GivenAnswers["scope"] {
  if (heard("everyone") || heard("nobody")) return "everyone";
  return heard("site") ? "site" : heard("team") ? "team" : heard("person") ? "person" : undefined;
}

function without(answers: GivenAnswers): GivenAnswers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined));
}
