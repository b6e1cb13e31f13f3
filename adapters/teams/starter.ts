// The card whose button opens the dialog: a message of Teams cannot open it by itself.
import type { Language } from "../../src/chat/door.ts";
import type { Card, Form } from "../../src/chat/reply.ts";

const button = "start";

export const starterCard = {
  button,
  /** `text` comes back with the press, so that what was said fills the form. */
  of(form: Form, _language: Language, text: string): Card {
    return {
      tone: "info",
      title: form.title,
      parts: [],
      buttons: [{ id: button, label: form.title, look: "primary", value: text.slice(0, 500), opensForm: true }],
      spoken: form.title,
    };
  },
  sentence(text: string): Card {
    return {
      tone: "quiet",
      title: "Dueline",
      parts: [{ kind: "line", line: [text], subtle: false }],
      buttons: [],
      spoken: text,
    };
  },
};
