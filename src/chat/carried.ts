// What a form or a button carries along and gets back. It comes from outside: what is no JSON is a wrong shape as any other,
// and no message repeats it.
import { z } from "zod";

const Json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: "custom", message: "is not JSON" });
    return z.NEVER;
  }
});

/** Throws a ZodError where it has another shape. */
export function carried<T>(shape: z.ZodType<T>, text: string): T {
  return shape.parse(Json.parse(text));
}
