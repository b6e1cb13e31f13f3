// What the schema finds wrong, in words that say how to mend it.
import type { z } from "zod";
import { didYouMean } from "./nearest.ts";
import { Policy } from "./policy.ts";
import { type Finding, type Path, spoken } from "./policy-problem.ts";
import { fieldsAt } from "./shape.ts";

type Issue = z.core.$ZodIssue;

/** `value` is what was validated: it tells a field that is missing from one that is wrong. */
export function findingsOf(issues: readonly Issue[], value: unknown): Finding[] {
  return issues.flatMap((issue) => explain(issue, pathOf(issue.path), value));
}

function explain(issue: Issue, path: Path, value: unknown): Finding[] {
  const where = path.length > 0 ? spoken(path) : "the file";
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => strange(key, path));
    case "invalid_union": {
      const nearest = nearestBranch(issue.errors);
      return nearest.flatMap((inner) => explain(inner, [...path, ...pathOf(inner.path)], value));
    }
    case "invalid_key":
      return [
        { path, message: `${where} has no fit name`, mend: issue.issues.map((inner) => inner.message).join("; ") },
      ];
    case "invalid_value": {
      if (valueAt(value, path) === undefined) return [missing(path)];
      const values = issue.values.map(String);
      const mend = didYouMean(String(valueAt(value, path)), values, `write ${values.join(", ")}`);
      return [{ path, message: `${where} cannot be "${String(valueAt(value, path))}"`, mend }];
    }
    case "invalid_type":
      if (valueAt(value, path) === undefined) return [missing(path)];
      return [{ path, message: `${where} is no ${issue.expected}`, mend: `write ${spelled(issue.expected)}` }];
    case "invalid_format":
      return [{ path, message: `${where} cannot be "${String(valueAt(value, path))}"`, mend: lower(issue.message) }];
    case "too_small":
      return [{ path, message: `${where} has too little`, mend: fewest(issue.minimum, issue.origin) }];
    default:
      return [{ path, message: `${where} does not fit`, mend: lower(issue.message) }];
  }
}

function missing(path: Path): Finding {
  return {
    path,
    message: `${spoken(path)} is missing`,
    mend: `add "${path.at(-1) ?? ""}" here; docs/policies.md shows how`,
  };
}

function strange(key: string, path: Path): Finding {
  const fields = fieldsAt(Policy, path);
  const mend = didYouMean(key, fields, `take it out; the fields here are ${fields.join(", ")}`);
  return {
    path: [...path, key],
    message: `"${key}" is no field of ${path.length > 0 ? spoken(path) : "a policy"}`,
    mend,
  };
}

// Of several alternatives the one in which the value got farthest tells the writer the most.
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (issues: readonly Issue[]) => Math.max(0, ...issues.map((issue) => issue.path.length));
  return branches.toSorted((a, b) => depth(b) - depth(a))[0] ?? [];
}

function pathOf(path: readonly PropertyKey[]): Path {
  return path.map((step) => (typeof step === "number" ? step : String(step)));
}

/** What stands at a path; undefined where nothing does. */
function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (node, step) => Object.entries(node ?? {}).find(([key]) => key === String(step))?.[1],
    value,
  );
}

function spelled(expected: string): string {
  return expected === "object" || expected === "record"
    ? "named fields, as in { name: value }"
    : `a value of this kind: ${expected}`;
}

function fewest(minimum: number | bigint, origin: string): string {
  if (origin === "array") return `add at least ${minimum} entry`;
  return origin === "string" ? "write at least one character" : `write ${minimum} or more`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
