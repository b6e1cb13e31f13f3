// Short ways to write parts of a card or a form.
import type { Button, Line, Part, Plain, Tone } from "./reply.ts";

export const says = (line: Line): Plain => ({ kind: "line", line, subtle: false });
export const whispers = (line: Line): Plain => ({ kind: "line", line, subtle: true });
export const heading = (text: string): Plain => ({ kind: "heading", text });
export const list = (items: readonly Line[]): Plain => ({ kind: "list", items });
export const table = (given: Omit<Extract<Part, { kind: "table" }>, "kind">): Part => ({ kind: "table", ...given });
export const alert = (tone: Tone, line: Line): Plain => ({ kind: "alert", tone, line });
export const buttons = (...all: Button[]): Part => ({ kind: "buttons", buttons: all });

type Pressed = Pick<Button, "id" | "label" | "value"> & Partial<Button>;

/** A plain button that opens no form, unless said otherwise. */
export function button(given: Pressed): Button {
  return { look: "plain", opensForm: false, ...given };
}
