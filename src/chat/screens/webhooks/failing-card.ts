// For whoever made a webhook: it does not take what it is sent.
import type { Hook } from "../../../case/hook.ts";
import { wordsOf } from "../../../lang/index.ts";
import { first } from "../../../lang/languages.ts";
import { aloud, flat, typed } from "../../line.ts";
import { button, says, whispers } from "../../part.ts";
import type { Card, Part } from "../../reply.ts";
import { buttonId } from "../case-buttons.ts";
import { hostOf, kindNames } from "./list-card.ts";

export function failingCard(hook: Hook, why: string): Card {
  const words = wordsOf(hook.by.language ?? first);
  const { failing, failingNext, failingTitle: title, title: list } = words.doors;
  const parts: Part[] = [
    says(flat(failing(typed(`${kindNames[hook.kind]} ${hostOf(hook)}`), typed(why)))),
    whispers([...failingNext]),
  ];
  const toList = button({ id: buttonId.webhooks, label: list, value: "" });
  return { tone: "warning", title, parts, buttons: [toList], spoken: aloud(title, parts, words.language) };
}
