// `sla` alone in a terminal: the conversation, from the first question to the card.
import { type Language, type Words, wordsOf } from "../../src/lang/index.ts";
import { loadCatalog } from "../../src/policy/catalog.ts";
import { toIso } from "../../src/time/instant.ts";
import { print } from "./card.ts";
import { type Desk, openDesk } from "./desk.ts";
import { Slip } from "./slip.ts";
import type { Terminal } from "./terminal.ts";

/** Loaded for those who are asked alone: scripts start faster without it. */
export async function askHere(language: Language, terminal: Terminal): Promise<number> {
  const { folder, now } = terminal;
  const desk = openDesk(await loadCatalog(folder, {}, toIso(now).slice(0, 10), terminal.kept), now);
  return talkOver(desk, wordsOf(language), terminal);
}

/** From the vendor, where there are several, to the card. */
export async function talkOver(desk: Desk, words: Words, terminal: Terminal): Promise<number> {
  const { input, output, messages, paper } = terminal;
  const [{ promptsOn, isGivenUp }, { converse }] = await Promise.all([
    import("./prompts.ts"),
    import("./conversation.ts"),
  ]);
  try {
    const told = await converse(desk, words, promptsOn(input, output), (sheet) => output.write(print(sheet, paper)));
    if (!(told instanceof Slip)) output.write(`\n${print(told, paper)}`);
    else messages.write(`${told.say(words)}\n`);
    return told instanceof Slip ? 1 : 0;
  } catch (error) {
    if (isGivenUp(error)) return 1;
    throw error;
  }
}
