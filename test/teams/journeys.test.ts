// A case with each vendor, from its dialog to its end, in each of our languages.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Client } from "../../adapters/playground/teams/index.ts";
import { type Desk, installedDesk, MINUTE, openCase, saidIn, submitOf, TENANT_ID, textOf } from "./desk.ts";

let desk: Desk;

beforeAll(async () => {
  desk = await installedDesk();
});
afterAll(() => desk.close());

const down = {
  title: "Nothing works",
  "answer.impact": "down",
  "answer.workaround": "none",
  "answer.environment": "production",
};
const vendors = {
  cloudtalk: { ...down, vendor: "cloudtalk", "plan.cloudtalk": "professional" },
  netcor: { ...down, vendor: "netcor" },
  purecloud: { ...down, vendor: "purecloud" },
  zoom: { ...down, vendor: "zoom", "plan.zoom": "business" },
};
const words = {
  en: { responded: "Vendor answered", works: "Works again", close: "Close case", done: "Done." },
  de: { responded: "Anbieter hat geantwortet", works: "Läuft wieder", close: "Fall schließen", done: "Erledigt." },
  ro: { responded: "Furnizorul a răspuns", works: "Funcționează din nou", close: "Închide cazul", done: "Gata." },
};

function clients(): { readonly [L in keyof typeof words]: Client } {
  return { en: desk.megans, de: desk.alexs, ro: desk.ioanas };
}

async function cardOf(number: number) {
  const row = await desk.bot.store.findByNumber(TENANT_ID, number);
  const found = desk.megans.sees(desk.incidents.id).find(({ id }) => id === row?.card);
  if (!row || !found) throw new Error(`case ${number} has no card`);
  return { row, message: found, said: textOf(found.cards[0]) };
}

let number = 0;

describe.each(["cloudtalk", "netcor", "purecloud", "zoom"] as const)("%s", (vendor) => {
  test.each(["en", "de", "ro"] as const)("in %s", async (language) => {
    const client = clients()[language];
    await client.command(desk.incidents.id, "sla");
    const opened = await openCase(client, vendors[vendor]);
    expect([opened.status, opened.problems]).toEqual([200, []]);
    number += 1;
    await desk.bot.delivery.tick();
    const { message, row } = await cardOf(number);
    expect(row).toMatchObject({ language, status: "open", terms: { vendor } });
    expect(message.rootId).toBe(message.id);
    // Half an hour later somebody is reminded, by name, in the thread of the card.
    await desk.until(desk.clock.now + 30 * MINUTE);
    const thread = desk.megans
      .sees(desk.incidents.id)
      .filter(({ rootId, id }) => rootId === message.id && id !== rootId);
    expect(thread.some(({ mentions }) => mentions.length === 1)).toBe(true);
    // The vendor answers, it works again, and the case is closed.
    await press(client, language, message.id, "responded");
    await press(client, language, message.id, "works");
    await client.click(message.id, words[language].close);
    const closed = await client.submit(submitOf(client), { text: "Restarted by the vendor" });
    expect(closed.problems).toEqual([]);
    await desk.bot.delivery.tick();
    const end = await cardOf(number);
    expect(end.row.status).toBe("closed");
    expect(end.message.edits).toBeGreaterThanOrEqual(3);
    expect(saidIn(desk.megans.sees(desk.incidents.id)).some((said) => said.includes("Restarted by the vendor"))).toBe(
      true,
    );
    client.dismiss();
    expect(desk.teams.violations).toEqual([]);
  });
});

async function press(client: Client, language: keyof typeof words, message: string, button: "responded" | "works") {
  const { bar } = await client.click(message, words[language][button]);
  expect(bar?.text).toBe(words[language].done);
  await desk.bot.delivery.tick();
}
