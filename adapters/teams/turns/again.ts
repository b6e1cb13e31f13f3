// The form that somebody has open, once more, with everything typed still in it: for when the house could not answer.
import { LRUCache } from "lru-cache";
import type { FormAnswer, OpenForm, Wall } from "../../../src/chat/intent.ts";
import { type Field, type Form, isField, type Said } from "../../../src/chat/reply.ts";

export type OpenForms = {
  /** `who`: whoever sees it, of whatever tenant. */
  keep(who: string, form: Form): void;
  /** Null: not shown by this process, or too long ago. */
  again(who: string, open: OpenForm, sentence: Said): Form | null;
};

const most = 500;

export function createOpenForms(): OpenForms {
  const shown = new LRUCache<string, Form>({ max: most });
  const keyOf = (who: string, screen: string) => `${who}\n${screen}`;
  return {
    keep(who, form) {
      shown.set(keyOf(who, form.screen), form);
    },
    again(who, { screen, memo, answers }, sentence) {
      const form = shown.get(keyOf(who, screen));
      if (!form) return null;
      const parts = form.parts.map((part) => (isField(part) ? filled(part, answers[part.id] ?? null) : part));
      return { ...form, memo, parts: [{ kind: "alert", tone: "warning", line: sentence }, ...parts] };
    },
  };
}

/** What was found wrong before may be mended by now. */
function filled(field: Field, answer: FormAnswer): Field {
  const fresh = { ...field, mistake: undefined };
  const list = Array.isArray(answer) ? answer : [];
  switch (fresh.kind) {
    case "text":
      return { ...fresh, value: typeof answer === "string" ? answer : "" };
    case "choice":
    case "room":
      return { ...fresh, value: typeof answer === "string" ? answer : null };
    case "choices":
    case "rooms":
      return { ...fresh, value: list.filter((one) => typeof one === "string") };
    case "people":
      return { ...fresh, value: list.filter((one) => typeof one === "object") };
    case "moment":
      return { ...fresh, value: typeof answer === "number" || isWall(answer) ? answer : null };
    default:
      return fresh satisfies never;
  }
}

function isWall(answer: FormAnswer): answer is Wall {
  return typeof answer === "object" && answer !== null && "date" in answer;
}
