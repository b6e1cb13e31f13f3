// What the vendor lowered is objected to in its own language and in the reader's; its ladder is on the card.
import { expect, test } from "vitest";
import { movedOf } from "../../src/chat/screens/moved-card.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { heard } from "../memory-room.ts";
import { cardIn, formIn, office, start } from "./office.ts";

const MINUTE = 60_000;

async function lowered() {
  const it = await office();
  await it.submit(formIn(await it.say("purecloud is down, no workaround")), { reported: "yes" });
  const { id } = await it.theCase();
  it.clock.at = start + 30 * MINUTE;
  const form = formIn(await it.press("reclassify", id));
  await it.submit(form, { to: "3", by: "vendor", text: "one function only" });
  return { it, id };
}

test("an objection names the clause, the answers, the reason and both deadlines, for the vendor and for the reader", async () => {
  const { it, id } = await lowered();
  const { spoken, title } = cardIn(await it.press("objection", id));
  expect(title).toBe("Objection to Genesys PureCloud: case 1");
  expect(spoken).toContain("Sie haben die Priorität dieses Tickets von 1 auf 3 geändert");
  expect(spoken).toContain("Abschnitt „Prioritätsstufen“, sieht Priorität 1");
  expect(spoken).toContain("On Mon, 23 Nov 2026, 04:30 (New York, UTC-5) you changed");
  expect(spoken).toContain("The reason given was: “one function only”.");
  expect(spoken).toContain("down, all of it or an important function");
  expect(spoken).toContain("no workaround");
  expect(spoken).toMatch(/priority as it was, the first response was due Mon, 23 Nov 2026, 04:10/);
  expect(spoken).toMatch(/lowered priority, the first response would be due Mon, 23 Nov 2026, 06:00/);
  expect(spoken).not.toContain("restoration");
  expect(cardIn(await it.say("objection 1")).spoken).toBe(spoken);
  expect(cardIn(await it.say("Einspruch 1", { language: "de" })).spoken).not.toContain("The reason");
});

test("what was missed before the vendor lowered it is said where that is told, on the card and in the reasons", async () => {
  const { it } = await lowered();
  const row = await it.theCase();
  const entry = (await it.store.journalOf("T1", row.id)).at(-1);
  if (!entry) throw new Error("nothing happened");
  const missed = "Missed as Priority 1, critical impact, red alert: the first response was due Mon, 23 Nov 2026";
  const then =
    "; changed to Priority 3, medium impact · Prioritätsstufe 3 – Mittlere Auswirkung by Genesys PureCloud Mon, 23 Nov 2026, 04:30";
  for (const { spoken } of [
    heard(movedOf(row, entry, wordsOf("en"))),
    cardIn(await it.say("status 1")),
    cardIn(await it.say("why 1")),
  ]) {
    expect(spoken).toContain(missed);
    expect(spoken).toContain(then);
  }
});

test("what nobody lowered is not objected to", async () => {
  const it = await office();
  await it.submit(formIn(await it.say("netcor is down, no workaround")), { reported: "yes" });
  expect(JSON.stringify(await it.say("objection 1"))).toContain("nothing to object to");
  const { id } = await it.theCase();
  await it.submit(formIn(await it.press("reclassify", id)), { to: "3", by: "us", text: "x" });
  expect(JSON.stringify(await it.say("objection 1"))).toContain("nothing to object to");
});

test("the vendor's ladder stands on the card: whom, how, what to say, and that it was used", async () => {
  const { it, id } = await lowered();
  expect(cardIn(await it.say("status 1")).spoken).toContain("Escalation: PureCloud's technical support");
  expect(cardIn(await it.say("status 1")).spoken).toContain("allowed now");
  await it.submit(formIn(await it.press("escalate", id)), { rung: "agree-priority" });
  const { spoken } = cardIn(await it.say("status 1"));
  expect(spoken).toContain("used Mon, 23 Nov 2026, 04:30");
  expect(spoken).toContain("Mara escalated it: PureCloud's technical support");
  expect((await it.theCase()).course.at(-1)?.act).toMatchObject({ kind: "escalate", rung: "agree-priority" });
});
