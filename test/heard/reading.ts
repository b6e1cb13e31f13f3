// What the product reads in a sentence of the corpus, in the corpus's terms.
import { readCommand } from "../../src/chat/commands.ts";
import { loadCatalog } from "../../src/policy/catalog.ts";
import type { Meant, Sentence } from "./corpus.ts";
import { type Judged, judge } from "./judge.ts";

const catalog = await loadCatalog("policies");

export function judged(sentence: Sentence): Judged {
  const command = readCommand(sentence.text, catalog);
  const nothing = { number: null, vendor: null, plan: null, priority: null, answers: {} };
  const read: Meant = {
    ...nothing,
    ...command,
    command: command.kind,
    vendor: "vendor" in command ? (command.vendor?.id ?? null) : null,
  };
  return judge(sentence, read);
}

export function titleOf({ text }: Sentence): string | null {
  const command = readCommand(text, catalog);
  return command.kind === "open" ? command.title : null;
}
