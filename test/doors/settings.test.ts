// Webhooks and calendars are reached from the settings, on both platforms; what is shown in the window can be pressed there.
import { afterAll, beforeAll, expect, test } from "vitest";
import { actionsOf } from "../../adapters/playground/teams/card.ts";
import { noSettings } from "../../src/case/settings.ts";
import { openForm, press } from "../slack/acts.ts";
import { text } from "../slack/reading.ts";
import { textOf } from "../teams/desk.ts";
import { TENANT_ID } from "../teams/house.ts";
import { wholeHouse } from "./house.ts";

let house: Awaited<ReturnType<typeof wholeHouse>>;
beforeAll(async () => {
  house = await wholeHouse();
});
afterAll(() => house.stop());

const hosts = async (tenant: string) =>
  (await house.it.store.hooks.list(tenant)).map(({ url }) => URL.parse(url)?.port);

test("in Slack the settings lead to webhooks: one is added, tried and removed in the window, and a calendar's address is given", async () => {
  const ada = "UADA";
  const shows = (said: string) =>
    house.slack.until(() => house.slack.views(ada).find((view) => text(view).includes(said)));
  await openForm(house, ada, "settings");
  await press(house, ada, "Open settings for everyone", "top");
  await shows("Legal hold");
  await press(house, ada, "Webhooks and pagers", "top");
  await shows("PagerDuty");
  await press(house, ada, "Add a webhook", "top");
  await shows("What should it be told?");
  await house.slack.as(ada).fill("top", { url: "http://127.0.0.1:7/" });
  expect((await house.slack.as(ada).submit()).body).toEqual({ response_action: "clear" });
  await house.slack.until(async () => (await hosts("T1")).includes("7"));

  await openForm(house, ada, "settings");
  await press(house, ada, "Open settings for everyone", "top");
  await shows("Legal hold");
  await press(house, ada, "Webhooks and pagers", "top");
  await shows("127.0.0.1:7");
  await press(house, ada, "Send a test", "top");
  await shows("A test is on its way");
  await house.slack.as(ada).close();

  await openForm(house, ada, "settings");
  await press(house, ada, "Calendar", "top");
  await shows("Deadlines in your calendar");
  await press(house, ada, "Get an address", "top");
  await shows("calendar.ics?key=T1");
  expect(house.slack.problems()).toEqual([]);
});

test("in Teams the same stands in the dialog, and what is removed there is asked about before", async () => {
  const { alex, channel, it, teams } = house;
  const client = teams.as(alex.id);
  const asksForTheForm = async () => {
    const before = client.sees(channel).length;
    await client.say(channel, "settings", { mention: true });
    await teams.until(() => client.sees(channel).length > before + 1);
    await client.click(client.sees(channel).at(-1)?.id ?? "", "Open the form");
  };
  const shown = () => textOf(client.screen.dialog?.card);
  await it.store.keepSettings(TENANT_ID, null, {
    ...noSettings,
    roles: { admins: [{ id: alex.aadObjectId, name: "Alex" }], auditors: [] },
  });
  await asksForTheForm();
  await client.submit("Open settings for everyone");
  await client.submit("Webhooks and pagers");
  await client.submit("Add a webhook");
  await client.submit("Add a webhook", { url: "http://127.0.0.1:8/" });
  expect(await hosts(TENANT_ID)).toEqual(["8"]);

  await asksForTheForm();
  await client.submit("Open settings for everyone");
  await client.submit("Webhooks and pagers");
  expect(shown()).toContain("127.0.0.1:8");
  expect(JSON.stringify(client.screen.dialog?.card)).toContain("It gets no more messages");
  const meant = actionsOf(client.screen.dialog?.card ?? {}).findIndex(
    ({ type, title }) => type === "Action.Submit" && title === "Remove",
  );
  await client.submit(meant);
  expect(shown()).toContain("Removed");
  expect(await hosts(TENANT_ID)).toEqual([]);
});
