// The buttons of a case: the few that its state calls for, the rest behind "More".
import type { Status, SupportCase } from "../../case/case.ts";
import type { MoveKind } from "../../case/move.ts";
import { movesOf } from "../../case/moves/index.ts";
import type { Words } from "../../lang/index.ts";
import { faces } from "../moves/index.ts";
import { button } from "../part.ts";
import type { Button } from "../reply.ts";

/** Ids of buttons that are no moves; a move's button is named by its kind. */
export const buttonId = {
  why: "why",
  more: "more",
  snooze30: "snooze-30",
  snooze120: "snooze-120",
  start: "start",
  settings: "settings",
  settingsForAll: "settings-all",
  home: "home",
  hotline: "hotline",
  status: "status",
} as const;

/** What a state calls for first; of these whatever is legal. */
const first: { readonly [S in Status]: readonly MoveKind[] } = {
  open: ["report", "respond", "reclassify"],
  waiting: ["resume", "respond", "reclassify"],
  answered: ["restore", "close", "reclassify"],
  restored: ["close", "reopen"],
  closed: ["reopen"],
};

export function cardButtons(supportCase: SupportCase, words: Words): Button[] {
  const legal = movesOf(supportCase);
  const moves = first[supportCase.status].filter((move) => legal.includes(move));
  const more = legal.length > moves.length;
  const { why, more: rest } = words.card.buttons;
  return [
    ...moves.map((move, index) => moveButton(move, supportCase, words, index === 0)),
    button({ id: buttonId.why, label: why, value: supportCase.id }),
    ...(more ? [button({ id: buttonId.more, label: rest, value: supportCase.id, opensForm: true })] : []),
  ];
}

/** What one who is reminded may want to say at once. */
export function reminderButtons(supportCase: SupportCase, words: Words): Button[] {
  const legal = movesOf(supportCase);
  const { snooze30, snooze120 } = words.card.buttons;
  const moves = (["report", "respond", "update"] as const).filter((move) => legal.includes(move));
  const snoozes = legal.includes("snooze")
    ? [
        button({ id: buttonId.snooze30, label: snooze30, value: supportCase.id }),
        button({ id: buttonId.snooze120, label: snooze120, value: supportCase.id }),
      ]
    : [];
  const mute = legal.includes("mute") ? [moveButton("mute", supportCase, words, false)] : [];
  return [...moves.map((move, index) => moveButton(move, supportCase, words, index === 0)), ...snoozes, ...mute];
}

function moveButton(move: MoveKind, { id, number, terms }: SupportCase, words: Words, primary: boolean): Button {
  const label = words.moves.labels[move];
  const { card } = words;
  return button({
    id: move,
    label,
    value: id,
    look: primary ? "primary" : "plain",
    opensForm: !faces[move].atOnce,
    spoken: `${label}, ${card.caseName(number, terms.vendorName)}`,
  });
}
