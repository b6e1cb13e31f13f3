// Looked at by machine here, and by people with PICTURES=a-folder: then each is saved there.
import { mkdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Client } from "../../adapters/playground/teams/index.ts";
import { type Desk, installedDesk, MINUTE, openCase, submitOf, ZOOM_DOWN } from "./desk.ts";
import { type Board, openBoard } from "./drawing.ts";

const folder = process.env.PICTURES;
const gallery = new Map<string, unknown>();
let board: Board;
let desk: Desk;

beforeAll(async () => {
  [board, desk] = await Promise.all([openBoard(), installedDesk()]);
  if (folder) mkdirSync(folder, { recursive: true });
  const { alexs, megans, ioanas } = desk;
  for (const [language, client] of [
    ["en", megans],
    ["de", alexs],
    ["ro", ioanas],
  ] as const)
    await sit(language, client);
}, 60_000);
afterAll(async () => {
  await board?.close();
  await desk?.close();
});

/** Everything that somebody is shown in the course of a case. */
async function sit(language: string, client: Client): Promise<void> {
  const { incidents, teams, bot } = desk;
  await client.command(incidents.id, "sla");
  gallery.set(`${language} dialog 1`, client.screen.dialog?.card);
  await client.submit(submitOf(client), {});
  gallery.set(`${language} dialog refused`, client.screen.dialog?.card);
  await client.submit(submitOf(client), { vendor: "zoom", title: ZOOM_DOWN.title });
  gallery.set(`${language} dialog questions`, client.screen.dialog?.card);
  const { vendor, title, ...rest } = ZOOM_DOWN;
  await client.submit(submitOf(client), rest);
  gallery.set(`${language} dialog check`, client.screen.dialog?.card);
  const before = client.sees(incidents.id).length;
  await openCase(client);
  await bot.delivery.tick();
  gallery.set(`${language} case`, client.sees(incidents.id)[before]?.cards[0]);
  await desk.until(desk.clock.now + 61 * MINUTE);
  gallery.set(`${language} overdue`, client.sees(incidents.id).at(-1)?.cards[0]);
  const number = gallery.size;
  for (const words of [
    "help",
    "list",
    "status 1",
    "hotline zoom",
    "hotline cloudtalk",
    "due zoom 1",
    "why 1",
    "report",
    "settings",
  ]) {
    const before = client.sees(incidents.id).length;
    await client.slash(incidents.id, words);
    await teams.until(() => client.sees(incidents.id).length > before + 1);
    gallery.set(`${language} ${words}`, client.sees(incidents.id).at(-1)?.cards[0]);
  }
  const settings = client.sees(incidents.id).at(-1);
  await client.click(settings?.id ?? "", String(Reflect.get(Object(settings?.cards[0]?.actions)[0], "title")));
  gallery.set(`${language} settings dialog`, client.screen.dialog?.card);
  client.dismiss();
  expect(gallery.size).toBe(number + 10);
}

describe("every card can be read", () => {
  test.each([
    { theme: "light", width: 300 },
    { theme: "dark", width: 300 },
    { theme: "light", width: 640 },
  ] as const)(
    "%j",
    async ({ theme, width }) => {
      const locales: { readonly [language: string]: string } = { en: "en-GB", de: "de-DE", ro: "ro-RO" };
      const faults: string[] = [];
      for (const [name, card] of gallery) {
        const drawn = await board.draw(card, { theme, width, locale: locales[name.slice(0, 2)] ?? "en-GB" });
        if (folder) await board.picture(`${folder}/${name.replaceAll(" ", "-")}-${theme}-${width}.png`);
        const { problems, violations, overflow, text } = drawn;
        faults.push(...[...problems, ...violations].map((fault) => `${name}: ${fault}`));
        if (overflow > 0) faults.push(`${name}: ${overflow} pixels stand out`);
        const raw = /\{\{.*|undefined|\[object|NaN/.exec(text)?.[0];
        if (raw) faults.push(`${name}: says ${raw}`);
      }
      expect(faults).toEqual([]);
    },
    60_000,
  );
});
