// One case on somebody's own page: how it stands, what is due, whom to call now, and the way to its card.
import type { SupportCase } from "../../case/case.ts";
import { nextDueOf } from "../../case/next-due.ts";
import { levelOf } from "../../case/standing.ts";
import { inWords } from "../../lang/text.ts";
import { reachLine } from "../call.ts";
import { joined, strong, type Telling, typed } from "../line.ts";
import { button, buttons, says } from "../part.ts";
import { shorten } from "../reading/title.ts";
import type { Line, Part } from "../reply.ts";
import { buttonId } from "./case-buttons.ts";
import { headline } from "./headline.ts";
import { nextDue } from "./next-due-line.ts";

const mostTitle = 100;

/** `link`: where its card is; null: nowhere that can be named. */
export function homeParts(row: SupportCase, link: string | null, now: number, telling: Telling): Part[] {
  const { words } = telling;
  const { card } = words;
  const level = card.level(row.priority, inWords(levelOf(row, row.priority).gloss, words.language));
  const title = card.title(row.number, row.terms.vendorName, level);
  const due: Line = nextDueOf(row, now) === null ? [] : [". ", ...nextDue(row, now, telling)];
  const ways = [reachLine(row, now, telling), cardLine(link, telling)].filter((line) => line !== null);
  const { more } = card.buttons;
  return [
    { kind: "divider" },
    says([strong(`${headline(row, now, words)} · ${title}`)]),
    says([typed(shorten(row.title, mostTitle)), ...due]),
    ...(ways.length === 0 ? [] : [says(joined(ways, " · "))]),
    buttons(
      button({
        id: buttonId.more,
        label: more,
        value: row.id,
        opensForm: true,
        spoken: `${more}: ${words.moves.moreTitle}, ${row.number}`,
      }),
    ),
  ];
}

function cardLine(link: string | null, { words }: Telling): Line | null {
  return link === null ? null : [{ kind: "link", text: words.talk.toCard, url: link }];
}
