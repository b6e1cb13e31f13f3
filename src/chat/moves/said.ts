// A move as a program says it, in JSON: instants as ISO 8601 with a zone, words within the bounds of the forms.
import { z } from "zod";
import type { MoveKind } from "../../case/move.ts";
import { parseInstant } from "../../time/instant.ts";
import { mostTicket, mostWords } from "./field.ts";

/** Epoch ms inside. */
export const instant = z.string().transform((text, context) => {
  try {
    return parseInstant(text);
  } catch (error) {
    context.addIssue({ code: "custom", message: error instanceof Error ? error.message : "no instant" });
    return z.NEVER;
  }
});

/** When it really happened; left out: now. */
export const at = instant.optional();
export const reason = z.string().trim().min(1).max(mostWords);
export const ticketNumber = z.string().trim().min(1).max(mostTicket);
export const revision = z.int().min(1);
export const someone = z.strictObject({ id: z.string().min(1).max(100), name: z.string().trim().min(1).max(100) });

/** A move of that kind with what else it says. */
export function saying<K extends MoveKind, Shape extends z.ZodRawShape>(kind: K, shape: Shape) {
  return z.strictObject({ kind: z.literal(kind), ...shape });
}
