import { expect, test } from "vitest";
import { openCase, openDesk, saidIn, textOf } from "./desk.ts";

test("where the bot is not installed, the dialog says so and the card is offered to the compose box", async () => {
  const desk = await openDesk();
  try {
    const { dialog } = await desk.megans.command(desk.incidents.id, "sla");
    expect(textOf(dialog?.card)).toMatch(/not (been )?(added|installed)|add (me|Dueline|the)/i);
    await openCase(desk.megans);
    expect(desk.megans.screen.dialog).toBeUndefined();
    expect(textOf(desk.megans.screen.compose?.card)).toContain("Nobody can join a meeting");
    await desk.megans.sendComposed();
    expect(saidIn(desk.alexs.sees(desk.incidents.id)).join("\n")).toContain("Nobody can join a meeting");
    expect(desk.teams.violations).toEqual([]);
  } finally {
    await desk.close();
  }
});
