// A desk to test at: a Teams of our own, Dueline as it is shipped, people in a team.
import { z } from "zod";
import type { Act, Client, Message, Rules } from "../../adapters/playground/teams/index.ts";
import { startTeams } from "../../adapters/playground/teams/index.ts";
import type { TeamsOptions } from "../../adapters/teams/connect.ts";
import type { Store } from "../../src/case/store.ts";
import { APP_ID, startBot, TENANT_ID, turnTo } from "./house.ts";

export { APP_ID, TENANT_ID } from "./house.ts";

/** A Monday morning in Berlin: offices are open, vendors' too. */
export const MONDAY = Date.UTC(2026, 10, 23, 9, 0);
export const MINUTE = 60_000;

export type Desk = Awaited<ReturnType<typeof openDesk>>;

/** `store`: other than one in memory. */
export async function openDesk(
  options: Partial<TeamsOptions> = {},
  rules: Partial<Rules> = { strict: true },
  store?: Store,
) {
  const clock = { now: MONDAY };
  const appUrl = "http://127.0.0.1:9/";
  const teams = await startTeams({
    appId: APP_ID,
    tenantId: TENANT_ID,
    appName: "Dueline",
    appUrl,
    now: () => clock.now,
    rules,
  });
  const local = { openIdMetadataUrl: teams.openIdMetadataUrl, token: "outbound" };
  const bot = await startBot({ local, localServiceUrl: teams.serviceUrl, ...options }, clock, store);
  teams.appUrl = bot.url;
  const alex = teams.world.addPerson({ name: "Alex Wilber", locale: "de-DE", timezone: "Europe/Berlin" });
  const megan = teams.world.addPerson({ name: "Megan Bowen", timezone: "Europe/Berlin" });
  const ioana = teams.world.addPerson({ name: "Ioana Pop", locale: "ro-RO", timezone: "Europe/Bucharest" });
  const team = teams.world.addTeam("Operations", { channels: ["General", "Incidents"], members: [alex, megan, ioana] });
  const incidents = team.channels.at(-1);
  if (!incidents) throw new Error("The team has no channel");
  return {
    ...{ clock, teams, bot, alex, megan, ioana, team, incidents },
    alexs: teams.as(alex.id),
    megans: teams.as(megan.id),
    ioanas: teams.as(ioana.id),
    /** Everything that is due by then is said; epoch ms. */
    until: (at: number) => turnTo(at, bot, clock),
    async close() {
      await bot.close();
      await teams.close();
    },
  };
}

/** With the app in the team, and its first words behind us. */
export async function installedDesk(...given: Parameters<typeof openDesk>) {
  const desk = await openDesk(...given);
  await desk.teams.install(desk.team.id, desk.megan.id);
  await desk.teams.until(() => desk.megans.sees(desk.team.id).length === 1);
  return desk;
}

/** What somebody answers to whom Zoom is down; the rest stays as it is suggested. */
export const ZOOM_DOWN = {
  vendor: "zoom",
  title: "Nobody can join a meeting",
  "answer.impact": "down",
  "answer.workaround": "none",
  "plan.zoom": "business",
};

/** Answers step after step whatever is asked of these, until the dialog asks nothing more. */
export async function openCase(client: Client, answers: Readonly<Record<string, string>> = ZOOM_DOWN): Promise<Act> {
  for (let step = 1; ; step++) {
    const ids = new Set(inputsOf(client.screen.dialog?.card));
    const here = Object.fromEntries(Object.entries(answers).filter(([id]) => ids.has(id)));
    const act = await client.submit(submitOf(client), here);
    const asksOn = inputsOf(act.dialog?.card).length > 0;
    if (!asksOn || act.problems.length > 0 || step === 5) return act;
  }
}

/** The button that sends the whole dialog. */
export function submitOf({ screen }: Client): string {
  const [submit] = z.object({ actions: z.array(z.object({ title: z.string() })) }).parse(screen.dialog?.card).actions;
  return submit?.title ?? "";
}

/** The ids of a card's inputs. */
export function inputsOf(card: unknown): string[] {
  return [...JSON.stringify(card ?? {}).matchAll(/"type":"Input\.\w+"[^{}]*?"id":"([^"]+)"/g)].map(([, id = ""]) => id);
}

/** All that a card or dialog says, as one text. */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join("\n");
  if (typeof value !== "object" || value === null) return "";
  const own = ["text", "label", "title"]
    .map((name) => Reflect.get(value, name))
    .filter((text) => typeof text === "string");
  const inner = ["body", "items", "columns", "rows", "cells", "actions", "choices", "card"].map((name) =>
    textOf(Reflect.get(value, name)),
  );
  const inlines: unknown = Reflect.get(value, "inlines");
  const line = Array.isArray(inlines) ? inlines.map((run) => textOf(run)).join("") : "";
  return [...own, line, ...inner].filter(Boolean).join("\n");
}

export function saidIn(messages: readonly Message[]): string[] {
  return messages.map(({ text, cards }) => [text, ...cards.map(textOf)].filter(Boolean).join("\n"));
}
