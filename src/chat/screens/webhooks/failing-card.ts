// For whoever made a webhook, or an administrator in his place: it does not take what it is sent.
import type { Hook } from "../../../case/hook.ts";
import { wordsOf } from "../../../lang/index.ts";
import type { Language } from "../../../lang/languages.ts";
import { aloud, flat, typed } from "../../line.ts";
import { button, says, whispers } from "../../part.ts";
import type { Card, Part } from "../../reply.ts";
import type { Trouble } from "../../webhooks/ports.ts";
import { buttonId } from "../case-buttons.ts";
import { hostOf, kindNames } from "./list-card.ts";

export function failingCard(hook: Hook, { why, how }: Trouble, language: Language): Card {
  const words = wordsOf(language);
  const { failing, failingNext, failingTitle: title, title: list } = words.doors;
  const parts: Part[] = [
    says(flat(failing(typed(`${kindNames[hook.kind]} ${hostOf(hook)}`), typed(why)))),
    whispers([...failingNext[how]]),
  ];
  const toList = button({ id: buttonId.webhooks, label: list, value: "" });
  return { tone: "warning", title, parts, buttons: [toList], spoken: aloud(title, parts, words.language) };
}
