// The few kinds of rule that Block Kit's limits are made of.
import { failed, missing, type Problem, type Rule, wrongType } from "./problem.ts";

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A string of `min` to `max` characters (UTF-16 units, the strictest way to count). */
export function string(max: number, min = 1): Rule {
  return (value, pointer, problems) => {
    if (typeof value !== "string") return void problems.push(wrongType(pointer, "a string"));
    const got = value.length;
    if (got > max) problems.push(failed(pointer, `must be less than ${max + 1} characters`, "max_length", max, got));
    if (got < min) problems.push(failed(pointer, `must be more than ${min - 1} characters`, "min_length", min, got));
  };
}

export function oneOf(...allowed: readonly (string | number)[]): Rule {
  return (value, pointer, problems) => {
    if (allowed.some((one) => one === value)) return;
    problems.push(failed(pointer, `must be one of: ${allowed.join(", ")}`, "enum", allowed, value));
  };
}

export function matching(pattern: RegExp, what: string): Rule {
  return (value, pointer, problems) => {
    if (typeof value !== "string") problems.push(wrongType(pointer, "a string"));
    else if (!pattern.test(value)) problems.push(failed(pointer, `must be ${what}`, "format", what, value));
  };
}

export const boolean: Rule = (value, pointer, problems) => {
  if (typeof value !== "boolean") problems.push(wrongType(pointer, "a boolean"));
};

export function integer(min: number, max: number): Rule {
  return (value, pointer, problems) => {
    if (typeof value !== "number" || !Number.isInteger(value))
      return void problems.push(wrongType(pointer, "a number"));
    if (value < min) problems.push(failed(pointer, `must be at least ${min}`, "minimum", min, value));
    if (value > max) problems.push(failed(pointer, `must be at most ${max}`, "maximum", max, value));
  };
}

export function list(max: number, each: Rule, min = 1): Rule {
  return (value, pointer, problems) => {
    if (!Array.isArray(value)) return void problems.push(wrongType(pointer, "an array"));
    const got = value.length;
    if (got > max) problems.push(failed(pointer, `no more than ${max} items allowed`, "max_items", max, got));
    if (got < min) problems.push(failed(pointer, `no less than ${min} items allowed`, "min_items", min, got));
    for (const [index, item] of value.entries()) each(item, `${pointer}/${index}`, problems);
  };
}

/** An object with these fields and no others: Slack refuses a field it does not know. */
export function shape(required: Record<string, Rule>, optional: Record<string, Rule> = {}): Rule {
  return (value, pointer, problems) => {
    if (!isRecord(value)) return void problems.push(wrongType(pointer, "an object"));
    for (const field of Object.keys(required)) {
      if (value[field] === undefined) problems.push(missing(pointer, field));
    }
    for (const [field, given] of Object.entries(value)) {
      if (given === undefined) continue;
      const rule = Object.hasOwn(required, field)
        ? required[field]
        : Object.hasOwn(optional, field)
          ? optional[field]
          : undefined;
      if (rule) rule(given, `${pointer}/${field}`, problems);
      else
        problems.push(
          failed(pointer, `invalid additional property: ${field}`, "additional_properties", undefined, field),
        );
    }
  };
}

export function all(...rules: readonly Rule[]): Rule {
  return (value, pointer, problems) => {
    for (const rule of rules) rule(value, pointer, problems);
  };
}

/** Whatever it is: for the parts of Block Kit that the product does not use. */
export const anything: Rule = () => {};

/** A thing of one of these types, each with its rule. */
export function ofType(rules: Readonly<Record<string, Rule | undefined>>): Rule {
  return (value: unknown, pointer: string, problems: Problem[]) => {
    const type = isRecord(value) ? value.type : undefined;
    if (typeof type !== "string") return void problems.push(missing(pointer, "type"));
    const rule = Object.hasOwn(rules, type) ? rules[type] : undefined;
    if (rule) rule(value, pointer, problems);
    else problems.push(failed(`${pointer}/type`, `unsupported type: ${type}`, "enum", Object.keys(rules), type));
  };
}
