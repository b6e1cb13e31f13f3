// People from outside: guests of the tenant, and people of other tenants in a shared channel. They see the card, and change nothing.
import { afterAll, beforeAll, expect, test } from "vitest";
import { wordsOf } from "../../src/lang/index.ts";
import { type Desk, installedDesk, openCase, TENANT_ID, textOf, ZOOM_DOWN } from "./desk.ts";

const { moves, card: words } = wordsOf("en");
const theirTenant = "00000000-1111-2222-3333-444444444444";
const locale = "ro-RO";

let desk: Desk;
let shared: string;
let people: { readonly [name: string]: string };

/** A channel that is shared with the vendor's people, and Megan's case in it. */
beforeAll(async () => {
  desk = await installedDesk();
  const { world } = desk.teams;
  const add = (name: string, more: Partial<Parameters<typeof world.addPerson>[0]>) =>
    world.addPerson({ name, locale, ...more });
  const eve = add("Eve Vendor", { tenantId: theirTenant });
  const greta = add("Greta Guest", { userRole: "guest" });
  const anton = add("Anton Link", { userRole: "anonymous" });
  const colleague = add("Cora Colleague", {});
  const all = [desk.megan, eve, greta, anton, colleague];
  shared = world.addChannel(desk.team, "Vendor", "shared", all).id;
  people = Object.fromEntries(all.map(({ name, id }) => [name, id]));
  await desk.megans.command(shared, "sla");
  await openCase(desk.megans, { ...ZOOM_DOWN, room: shared });
  await desk.bot.delivery.tick();
});
afterAll(() => desk.close());

function card() {
  const found = desk.megans.sees(shared).find(({ cards }) => textOf(cards[0]).includes("Case 1"));
  if (!found) throw new Error("there is no card");
  return found;
}

const kept = async () => JSON.stringify(await desk.bot.store.findByNumber(TENANT_ID, 1));

test.each(["Eve Vendor", "Greta Guest", "Anton Link"])(
  "%s sees the card, changes nothing, and is told why and whom to ask, alone and in her language",
  async (name) => {
    const before = await kept();
    const client = desk.teams.as(people[name] ?? "");
    const ro = wordsOf("ro");
    const seen = desk.megans.sees(shared).length;
    for (const label of [moves.labels.respond, words.buttons.calling]) {
      const { bar } = await client.click(card().id, label);
      expect(bar?.text, label).toBe(ro.rights.outside("Megan Bowen"));
    }
    const { dialog } = await client.click(card().id, words.buttons.more);
    expect(textOf(dialog?.card)).toContain(ro.rights.outside("Megan Bowen"));
    client.dismiss();
    const { bar } = await client.click(card().id, wordsOf("en").script.button);
    expect(bar?.text).toBe(ro.fallback.onlyYou);
    await client.command(shared, "sla");
    expect(textOf(client.screen.dialog?.card)).toContain(ro.rights.outsideHere);
    client.dismiss();
    await desk.bot.delivery.tick();
    expect(await kept()).toBe(before);
    expect(desk.megans.sees(shared)).toHaveLength(seen);
  },
);

test("a colleague in the same channel may", async () => {
  const cora = desk.teams.as(people["Cora Colleague"] ?? "");
  await cora.click(card().id, moves.labels.respond);
  expect((await desk.bot.store.findByNumber(TENANT_ID, 1))?.status).toBe("answered");
});

test("where Teams does not say in time who somebody is, he is answered as one of the company", async () => {
  await desk.bot.delivery.tick();
  const late = desk.teams.world.addPerson({ name: "Lara Late" });
  const { memberIds } = desk.teams.world.conversation(shared);
  memberIds.add(late.id);
  desk.teams.fault({ method: "members", kind: "500" });
  await desk.teams.as(late.id).click(card().id, moves.labels.restore);
  expect((await desk.bot.store.findByNumber(TENANT_ID, 1))?.status).toBe("restored");
});
