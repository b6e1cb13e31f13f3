// One JSON object a line in, one a line out, in order: streamed, so that a million lines need no more memory than ten.
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import type { Desk } from "./desk.ts";
import { errorJson } from "./json.ts";
import { fieldNames, type Raw, unknownWord } from "./read.ts";
import { Slip } from "./slip.ts";

/** Written out as soon as so many characters are together. */
const CHUNK = 1 << 16;
/** No question is longer; what is, is not kept. */
const LONGEST = 1 << 20;

/** Says whether every line was answered. Empty lines are passed over. */
export async function answerLines(
  input: Readable,
  output: Writable,
  answer: (desk: Desk, raw: Raw) => object | Slip,
  desk: Desk,
): Promise<boolean> {
  let failed = 0;
  let ready = "";
  for await (const lines of linesOf(input)) {
    for (const line of lines) {
      const result = answerLine(line, answer, desk);
      if (result instanceof Slip) failed += 1;
      ready += `${JSON.stringify(result instanceof Slip ? errorJson(result) : result)}\n`;
      if (ready.length < CHUNK) continue;
      if (!output.write(ready)) await once(output, "drain");
      ready = "";
    }
  }
  if (ready !== "" && !output.write(ready)) await once(output, "drain");
  return failed === 0;
}

function answerLine(line: string, answer: (desk: Desk, raw: Raw) => object | Slip, desk: Desk): object | Slip {
  const raw = readLine(line);
  return raw instanceof Slip ? raw : answer(desk, raw);
}

function readLine(line: string): Raw | Slip {
  try {
    const value: unknown = JSON.parse(line);
    if (!isObject(value)) return notJson;
    const stranger = Object.keys(value).find((field) => !known.has(field));
    return stranger === undefined ? value : unknownWord("misworded", "unknown-field", stranger, stranger, fieldNames);
  } catch {
    return notJson;
  }
}

const known = new Set<string>(fieldNames);
const notJson = new Slip("misworded", "not-json", null, ({ errors }) => errors.notJson);

function isObject(value: unknown): value is Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** As many lines at once as came in together: waiting for each would cost more than answering it. */
async function* linesOf(input: Readable): AsyncGenerator<string[]> {
  let rest = "";
  input.setEncoding("utf8");
  for await (const chunk of input) {
    const lines = `${rest}${chunk}`.replace(/^\uFEFF/, "").split("\n");
    rest = (lines.pop() ?? "").slice(0, LONGEST);
    yield lines.filter((line) => line.trim() !== "");
  }
  if (rest.trim() !== "") yield [rest];
}
