// Reads what was asked, from options or from a JSON line: each reader gives the value, or the slip that was made.
import { questionNames } from "../../src/policy/impact.ts";
import { nearestOf } from "../../src/policy/nearest.ts";
import { levelCalled } from "../../src/policy/offered.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { Way } from "../../src/policy/promise.ts";
import { parseInstant, toIso } from "../../src/time/instant.ts";
import type { Shortfall } from "../../src/triage/given.ts";
import type { Desk } from "./desk.ts";
import { Slip } from "./slip.ts";

/** Options in camelCase, or the fields of a JSON line. */
export type Raw = { readonly [field: string]: unknown };

export const fieldNames = [
  ...[
    "vendor",
    "plan",
    "priority",
    "reportedAt",
    "at",
    "reportedBy",
    "country",
    "region",
    "zone",
    "pause",
    "lang",
    "text",
  ],
  ...questionNames,
] as const;

export function readVendor(raw: Raw, { catalog }: Desk): Policy | Slip {
  const known = catalog.policies.map(({ id }) => id).toSorted();
  const given = textOf(raw, "vendor");
  if (given instanceof Slip) return given;
  if (given === undefined) return missing("vendor", known);
  return (
    catalog.find(given) ?? unknownWord("unanswered", "unknown-vendor", "vendor", given, known, catalog.nearest(given))
  );
}

/** The id of a plan, found by id or name in any case; what the policy lacks stays as it was given and is refused there. */
export function readPlan(raw: Raw, policy: Policy): string | undefined | Slip {
  const given = textOf(raw, "plan");
  if (given === undefined || given instanceof Slip) return given;
  const plain = given.toLowerCase();
  return policy.plans.find(({ id, name }) => id === plain || name.toLowerCase() === plain)?.id ?? given;
}

export function readPriority(raw: Raw, policy: Policy): number | undefined | Slip {
  const given = textOf(raw, "priority");
  if (given === undefined || given instanceof Slip) return given;
  const known = policy.priorities.map(({ level }) => String(level));
  if (/^\d{1,3}$/.test(given)) return Number(given);
  const words = policy.priorities.flatMap(({ aliases = [] }) => aliases);
  return (
    levelCalled(given, policy) ?? unknownWord("misworded", "bad-priority", "priority", given, [...known, ...words])
  );
}

/** Epoch ms; the first of the fields that is there, or now. */
export function readInstant(raw: Raw, fields: readonly string[], desk: Desk): number | Slip {
  for (const field of fields) {
    const given = textOf(raw, field);
    if (given instanceof Slip) return given;
    if (given === undefined) continue;
    try {
      return parseInstant(given);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return new Slip("misworded", "bad-instant", field, ({ errors }) => errors.badInstant(given, toIso(desk.now)));
    }
  }
  return desk.now;
}

/** How the vendor is told, where its document says that it matters. */
export function readWay(raw: Raw): Way | "other" | null | Slip {
  const given = textOf(raw, "reportedBy");
  if (given === undefined || given instanceof Slip) return given ?? null;
  const way = ways.find((one) => one === given.toLowerCase());
  return way ?? unknownWord("misworded", "bad-way", "reportedBy", given, ways);
}

export const ways = [...Way.options, "other"] as const;

/** What a policy could not be applied without, in the words of options. */
export function slipOf(shortfall: Shortfall, policy: Policy): Slip {
  switch (shortfall.code) {
    case "unknown-plan":
      return unknownWord("unanswered", "unknown-plan", "plan", shortfall.plan, shortfall.plans);
    case "plan-needed":
      return new Slip("unanswered", "plan-needed", "plan", ({ errors }) =>
        errors.planNeeded(policy.name, "--plan", shortfall.plans),
      );
    case "unknown-priority":
      return unknownWord(
        "unanswered",
        "unknown-priority",
        "priority",
        String(shortfall.priority),
        shortfall.priorities.map(String),
      );
    case "site-needed":
      return new Slip("unanswered", "site-needed", "zone", ({ errors }) => errors.siteNeeded(policy.name));
    default:
      return shortfall satisfies never;
  }
}

export function missing(field: string, known: readonly string[] = []): Slip {
  return new Slip("misworded", "missing", field, ({ errors }) => errors.missing(optionName(field), known));
}

/** Text or a number as text; nothing for what is empty or null. */
export function textOf(raw: Raw, field: string): string | undefined | Slip {
  const given = raw[field];
  if (given === undefined || given === null || given === "") return undefined;
  if (typeof given === "string" || typeof given === "number" || typeof given === "boolean") return String(given).trim();
  return new Slip("misworded", "bad-field", field, ({ errors }) =>
    errors.unknown(JSON.stringify(given), field, ["text"]),
  );
}

export function unknownWord(
  kind: Slip["kind"],
  code: string,
  field: string,
  given: string,
  known: readonly string[],
  nearest = nearestOf(given, known),
): Slip {
  return new Slip(kind, code, field, ({ errors }) =>
    nearest === undefined ? errors.unknown(given, field, known) : errors.didYouMean(given, nearest),
  );
}

/** `reportedAt` is asked for as `--reported-at`. */
export function optionName(field: string): string {
  return `--${field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
