// What the schema cannot see, checked part by part: a slip in one part hides none in another.
import { z } from "zod";
import { checkNumbers } from "../phone.ts";
import { Policy } from "../policy.ts";
import type { Finding } from "../policy-problem.ts";
import { idOf } from "../versions.ts";
import { checkCalendars } from "./calendars.ts";
import { checkCounts } from "./counts.ts";
import { checkExamples } from "./examples.ts";
import { checkLanguages } from "./languages.ts";
import { checkLengths } from "./lengths.ts";
import { checkLevels } from "./levels.ts";
import { checkLists } from "./lists.ts";
import { checkNames } from "./names.ts";
import { checkPromises } from "./promises.ts";
import { checkValid } from "./valid.ts";

const policy = z.object(Policy.shape);
const withLists = {
  plans: true,
  products: true,
  channels: true,
  caveats: true,
  escalation: true,
  notes: true,
  sources: true,
  hotlines: true,
} as const;
const withCalendars = {
  calendars: true,
  targets: true,
  closesAfter: true,
  channels: true,
  hotlines: true,
  readings: true,
} as const;
const withPromises = {
  plans: true,
  priorities: true,
  targets: true,
  closesAfter: true,
  noGuarantee: true,
  hotlines: true,
  noPhone: true,
} as const;

/** `today` is a local date, YYYY-MM-DD. A check whose part of the policy has not the right shape says nothing. */
export function crossChecks(value: unknown, fileName: string, today: string | undefined): Finding[] {
  return [
    ...of(policy.pick({ id: true }), value, ({ id }) => misnamed(id, fileName)),
    ...checkNames(value),
    ...checkLanguages(value),
    ...checkLengths(value),
    ...checkCounts(value),
    ...of(policy.pick(withLists), value, checkLists),
    ...of(policy.pick(withCalendars), value, checkCalendars),
    ...of(
      policy.pick({ asks: true, priorities: true, caveats: true, noGuarantee: true, outside: true }),
      value,
      checkLevels,
    ),
    ...of(policy.pick(withPromises), value, checkPromises),
    ...of(policy.pick({ plans: true, caveats: true, hotlines: true, examples: true }), value, checkExamples),
    ...of(policy.pick({ hotlines: true }), value, checkNumbers),
    ...of(policy.pick({ valid: true }), value, (part) => checkValid(part, today)),
  ];
}

function of<Part>(shape: z.ZodType<Part>, value: unknown, check: (part: Part) => Finding[]): Finding[] {
  const part = shape.safeParse(value);
  return part.success ? check(part.data) : [];
}

function misnamed(id: string, fileName: string): Finding[] {
  if (idOf(fileName) === id) return [];
  const mend = `name the file ${id}.yaml, or write id: ${idOf(fileName)}`;
  return [{ path: ["id"], message: `the id "${id}" is not the file's name`, mend }];
}
