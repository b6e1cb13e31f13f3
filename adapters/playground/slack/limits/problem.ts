// What is wrong with a payload, told in the shape and the words of Slack's own `blocks.validate`.

/** One thing Slack would refuse. `pointer` is a JSON pointer into the checked value. */
export interface Problem {
  pointer: string;
  code: "missing_field" | "invalid_type" | "failed_constraint";
  message: string;
  constraint?: { type: string; expected?: unknown; got?: unknown };
}

/** A rule for one value: adds to `problems` what it finds at `pointer`. */
export type Rule = (value: unknown, pointer: string, problems: Problem[]) => void;

export function failed(pointer: string, message: string, type: string, expected?: unknown, got?: unknown): Problem {
  return { pointer, code: "failed_constraint", message, constraint: { type, expected, got } };
}

export function wrongType(
  pointer: string,
  wanted: "a string" | "an object" | "an array" | "a number" | "a boolean",
): Problem {
  return { pointer, code: "invalid_type", message: `must provide ${wanted}` };
}

export function missing(pointer: string, field: string): Problem {
  return { pointer, code: "missing_field", message: `missing required field: ${field}` };
}

/** The line Slack puts into `response_metadata.messages`. */
export function line(problem: Problem): string {
  return `[ERROR] ${problem.message} [json-pointer:${problem.pointer}]`;
}
