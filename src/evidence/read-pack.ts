// A pack as somebody hands it over: read, or why it is none.
import { z } from "zod";
import { format, type Pack } from "./pack.ts";

export type Read =
  | { readonly kind: "pack"; readonly pack: Pack }
  /** `newer`: it was made by rules that this version does not know. */
  | { readonly kind: "unreadable"; readonly why: "no-pack" | "newer" };

const Shape = z.object({
  format: z.literal(format.kind),
  version: z.int(),
  madeAt: z.iso.datetime(),
  scope: z.looseObject({ kind: z.enum(["case", "report"]) }),
  cases: z.array(
    z.object({
      told: z.looseObject({ number: z.int() }),
      record: z.object({
        entries: z.array(z.looseObject({ revision: z.int(), act: z.looseObject({ kind: z.string() }) })),
        chain: z.string().nullable(),
      }),
      seal: z.string(),
    }),
  ),
  terms: z.record(z.string(), z.looseObject({})),
  seal: z.string(),
});

/** What lies deeper is held to its hashes by `verify`. */
export function readPack(text: string): Read {
  const given = parsed(text);
  const found = Shape.safeParse(given);
  if (!found.success || given === null) return { kind: "unreadable", why: "no-pack" };
  if (found.data.version > format.version) return { kind: "unreadable", why: "newer" };
  return { kind: "pack", pack: given };
}

function parsed(text: string): Pack | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
