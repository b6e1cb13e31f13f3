// Reads the arguments of a call from JSON, a form or the query, as Slack does.
import { z } from "zod";
import { type Args, Refusal } from "./method.ts";

/** A yes or no, which a form can only say as text. */
export const flag = z.union([z.boolean(), z.stringbool()]);
export const count = z.coerce.number().int();

// In a form these arrive as JSON within text.
const STRUCTURED = new Set(["blocks", "view", "metadata", "message", "attachments", "files"]);

/** @throws Refusal `invalid_json`, `invalid_form_data` or, for blocks that are no JSON, `invalid_blocks_format`. */
export function readArgs(body: string, contentType: string, query: URLSearchParams): Args {
  const args = { ...form(query) };
  if (contentType.startsWith("application/json")) return { ...args, ...json(body) };
  return { ...args, ...form(new URLSearchParams(body)) };
}

function json(body: string): Args {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(body === "" ? "{}" : body));
  } catch {
    throw new Refusal("invalid_json");
  }
}

function form(fields: URLSearchParams): Args {
  const args: Args = {};
  for (const [name, value] of fields) args[name] = STRUCTURED.has(name) ? structured(name, value) : value;
  return args;
}

function structured(name: string, value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    throw new Refusal(name === "blocks" ? "invalid_blocks_format" : "invalid_arguments");
  }
}
