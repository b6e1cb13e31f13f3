// What every platform owes to people, held over each of them by its own HTTP.
import { describe, expect, test } from "vitest";
import { onPlain } from "./example/side.ts";
import type { Side } from "./side.ts";
import { onSlack, onTeams } from "./sides.ts";

const answers = { vendor: "netcor", title: "No monitoring", "answer.impact": "down", "answer.workaround": "none" };
const HOUR = 3_600_000;

async function cardsIn(side: Side): Promise<readonly string[]> {
  return (await side.heard()).filter((text) => text.includes("No monitoring") && text.includes("Opened by"));
}

platformContract("Slack", onSlack);
platformContract("Teams", onTeams);
platformContract("a chat of plain text", onPlain);

function platformContract(name: string, open: () => Promise<Side>): void {
  describe(`on ${name}`, () => {
    test("a command opens its form, and what is asked is answered", async () => {
      const side = await open();
      expect(await side.type("")).toMatchObject({ form: true });
      const { form, text } = await side.type("help");
      expect([form, text]).toEqual([false, expect.stringContaining("What Dueline does")]);
      expect((await side.type("status 12")).text).toContain("There is no case 12 here");
    });

    test("a case is opened by form; its card is posted once, is pressed and is edited; before the deadline the room hears of it", async () => {
      const side = await open();
      await side.open(answers);
      expect(await side.card()).toContain("Vendor answered");
      const before = (await side.heard()).length;
      await side.turn(24 * HOUR);
      expect((await side.heard()).length).toBeGreaterThan(before);
      expect((await side.heard()).filter((text) => text.includes("Call now"))).not.toHaveLength(0);
      await side.press("Vendor answered");
      expect(await side.card()).not.toContain("Vendor answered");
      expect(await cardsIn(side)).toHaveLength(1);
      // Nor do the reminders tell anybody to call any more.
      const heard = await side.heard();
      expect(heard.filter((text) => text.includes("Call now"))).toEqual([]);
      expect(heard.filter((text) => text.includes("This is over"))).not.toHaveLength(0);
    });

    test("a mistake in a form is answered at its field, what was answered is kept, and when it is mended the case is opened", async () => {
      const side = await open();
      await side.type("help");
      // A blank passes what each client checks by itself.
      const mistakes = await side.open({ ...answers, "priority.netcor": "2", because: " " });
      expect(mistakes).toEqual({ because: expect.stringContaining("Say why") });
      expect(await cardsIn(side)).toHaveLength(0);
      expect(await side.mend({ because: "The night shift can see it" })).toEqual({});
      expect(await cardsIn(side)).toHaveLength(1);
      expect(await side.card()).toContain("The night shift can see it");
    });

    test("a card that is not taken now is posted later, and once", async () => {
      const side = await open();
      // What the bot says of itself when it is added has been said by then.
      await side.type("help");
      side.trouble("later");
      await side.open(answers);
      expect(await cardsIn(side)).toHaveLength(0);
      await side.turn(HOUR / 60);
      expect(await cardsIn(side)).toHaveLength(1);
    });

    test("a card that may have been posted is posted again until it is there: twice is a blemish, never is a failure", async () => {
      const side = await open();
      // What the bot says of itself when it is added has been said by then.
      await side.type("help");
      side.trouble("unknown");
      await side.open(answers);
      await side.turn(HOUR / 60);
      const cards = await cardsIn(side);
      expect([1, 2]).toContain(cards.length);
      await side.turn(HOUR);
      expect(await cardsIn(side)).toHaveLength(cards.length);
    });

    test("where the bot may not post any more, whoever opened the case is told in private", async () => {
      const side = await open();
      await side.open(answers);
      const [heard, told] = [(await side.heard()).length, (await side.told()).length];
      side.remove();
      await side.turn(24 * HOUR);
      expect(await side.heard()).toHaveLength(heard);
      expect((await side.told()).slice(told).join("\n")).toContain("No monitoring");
    });
  });
}
