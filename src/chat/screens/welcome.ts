// The first words, to a person or to a room that the bot was added to.
import type { Person, Room } from "../../case/case.ts";
import { first, wordsOf } from "../../lang/index.ts";
import { flat, mention } from "../line.ts";
import { button, says } from "../part.ts";
import { privateCard } from "../private-card.ts";
import type { Card } from "../reply.ts";
import { buttonId } from "./case-buttons.ts";

/** `room` null: to a person alone; `by`: who added the bot. */
export function welcomeOf(to: {
  readonly language: Person["language"];
  readonly room: Room | null;
  readonly by: Person | null;
}): Card {
  const words = wordsOf(to.language ?? first);
  const { talk } = words;
  const hello = to.by ? flat(talk.welcomeRoom(mention(to.by))) : [talk.welcomeRoomPlain];
  const start = button({ id: buttonId.start, label: talk.openCase, value: "", look: "primary", opensForm: true });
  const setUp = button({
    id: buttonId.settings,
    label: to.room ? talk.setUp : talk.settings,
    value: "",
    opensForm: true,
  });
  return privateCard(
    words,
    talk.welcomeTitle,
    [says(to.room ? hello : [talk.welcomePerson]), says(talk.welcomeFirst), says([talk.welcomeSetUp])],
    [start, setUp],
  );
}
