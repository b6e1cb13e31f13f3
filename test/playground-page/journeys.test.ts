import { expect, test } from "vitest";
import { desk, openInSlack, openInTeams, slackOf, teamsOf, write } from "./desk.ts";

const { open } = desk();

test("in Slack /sla opens a dialog, a card, a reminder in time, and ends with the vendor's answer", async () => {
  const page = await open("grace");
  const slack = slackOf(page);
  await openInSlack(page);
  await slack
    .getByRole("button", { name: /^Reported to vendor/ })
    .last()
    .click();
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await slack
    .getByText(/Due within/)
    .first()
    .waitFor();
  await slack
    .getByRole("button", { name: /replies|reply/ })
    .last()
    .click();
  const thread = slack.getByRole("complementary", { name: "Thread" });
  await thread.getByText("reported the case to Zoom").waitFor();
  await page.getByRole("button", { name: /^Next due/ }).click();
  await thread.getByText("Half of the time has passed").waitFor();
  await thread
    .getByRole("button", { name: /^Vendor answered/ })
    .last()
    .click();
  await thread.getByText("noted that Zoom has responded").waitFor();
  expect(await slack.getByText("in time").count()).toBeGreaterThan(0);
});

test("in Teams the dialog comes in steps, and the reminder stands as a reply beneath the card", async () => {
  const page = await open("grace");
  const teams = teamsOf(page);
  await openInTeams(page);
  await page.getByRole("button", { name: /^Next due/ }).click();
  await teams
    .getByText(/not reported|used up/)
    .first()
    .waitFor();
  await teams
    .getByRole("button", { name: /^Vendor answered/ })
    .first()
    .click();
  await teams.getByText("noted that Zoom has").waitFor();
  await teams.getByRole("button", { name: "Works again" }).first().waitFor();
});

test("a field left empty is refused at the field, as in the real client, and keeps what was typed", async () => {
  const page = await open("grace");
  await write(slackOf(page), "/sla zoom is down");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").first().fill("It rings and rings");
  await dialog.getByRole("button", { name: "Open case" }).click();
  await dialog.getByRole("alert").first().waitFor();
  expect(await dialog.getByRole("alert").first().textContent()).toBe("Please complete this required field.");
  expect(await dialog.getByRole("textbox").first().inputValue()).toBe("It rings and rings");
});

test("a page opened anew takes no key before the dialog of the last visit is gone", async () => {
  const page = await open("grace");
  await write(slackOf(page), "/sla zoom is down");
  await page.getByRole("dialog").waitFor();
  await page.route("**/playground/api/act", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.reload();
  await write(slackOf(page), "Good morning to everybody");
  await slackOf(page).getByText("Good morning to everybody").waitFor();
});

test("a message's menu opens a case from its words", async () => {
  const page = await open("grace");
  const slack = slackOf(page);
  await write(slack, "PureCloud is down, nobody can take a call");
  const said = slack.getByRole("article").filter({ hasText: "nobody can take a call" }).last();
  await said.hover();
  await said.getByLabel("More actions").click();
  await said.getByRole("button", { name: "Open a case from this message" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Vendor" }).waitFor();
  expect(await dialog.getByRole("combobox", { name: "Vendor" }).inputValue()).toBe("purecloud");
});

test("App Home lists the cases, and the app goes and comes again through OAuth", async () => {
  const page = await open("grace");
  const slack = slackOf(page);
  await slack.getByRole("navigation").getByRole("button", { name: "Dueline" }).click();
  await slack.getByRole("button", { name: "Open a case" }).waitFor();
  await slack.getByRole("tab", { name: "About" }).click();
  await slack.getByRole("button", { name: "Remove Dueline" }).click();
  await slack.getByRole("button", { name: "Add Dueline" }).click();
  await slack.getByRole("button", { name: "Remove Dueline" }).waitFor();
  await slack.getByRole("tab", { name: "Home" }).click();
  await slack.getByRole("button", { name: "Open a case" }).waitFor();
});

/** In the page: what the adapter would send to a workspace, and what another app might. */
const drawsBlocks = `(async () => {
  const { blocks } = await import("/playground/slack/blocks.js");
  const { draw } = await import("/playground/view.js");
  const place = document.body.appendChild(document.createElement("div"));
  const raw = (text) => ({ type: "raw_text", text });
  const section = (more) => ({ type: "section", text: { type: "mrkdwn", text: "line\\n".repeat(9) }, ...more });
  const table = { type: "data_table", caption: "Open cases", rows: [[raw("Case")], [raw("<b>12</b>")]] };
  draw(place, blocks([section({}), section({ expand: true }), table], {}));
  const said = [place.querySelectorAll("details").length, place.querySelector("tbody th")?.textContent];
  const heights = [...place.querySelectorAll(".b-text")].map((one) => one.getBoundingClientRect().height);
  place.remove();
  return { said, folded: heights[0] < heights[1] };
})()`;

test("what a person types stays text, whatever it looks like; a long section is folded, a table is one", async () => {
  const page = await open("grace");
  const evil = "<img src=x onerror=alert(1)> <javascript:alert(1)|press me> <!channel>";
  await write(slackOf(page), evil);
  await slackOf(page).getByText(evil).waitFor();
  await write(teamsOf(page), evil);
  await teamsOf(page).getByText(evil).waitFor();
  expect(await page.locator('[onerror], a[href^="javascript"]').count()).toBe(0);
  const drawn = await page.evaluate(drawsBlocks);
  expect(drawn).toEqual({ said: [1, "<b>12</b>"], folded: true });
});

test("in the settings a vendor is found by typing, and a new token is bound to no channel that nobody chose", async () => {
  const page = await open("grace");
  const dialog = page.getByRole("dialog");
  await write(slackOf(page), "/sla settings");
  const boxes = dialog.getByRole("checkbox");
  await boxes.first().waitFor();
  const all = await boxes.count();
  await dialog.getByPlaceholder("Type to filter").fill("zoo");
  expect(await boxes.count()).toBe(1);
  await dialog.getByRole("checkbox", { name: "Zoom" }).check();
  await dialog.getByPlaceholder("Type to filter").fill("");
  expect(await boxes.count()).toBe(all);
  expect(await dialog.getByRole("checkbox", { name: "Zoom" }).isChecked()).toBe(true);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await dialog.waitFor({ state: "detached" });
  await write(slackOf(page), "/sla settings tokens");
  await slackOf(page).or(dialog).getByRole("button", { name: "New token" }).last().click();
  const channels = dialog.getByRole("checkbox", { name: /^# / });
  await channels.first().waitFor();
  expect(await dialog.getByRole("checkbox", { name: /^# /, checked: true }).count()).toBe(0);
});

test("in Teams' settings, too, a vendor is found by typing, and what was ticked stays ticked", async () => {
  const page = await open("grace");
  const dialog = page.getByRole("dialog");
  await write(teamsOf(page), "/sla settings");
  await teamsOf(page).getByRole("button", { name: "Open the form" }).last().click();
  const filter = dialog.getByRole("textbox", { name: "Vendors used here: Type to filter" });
  await filter.waitFor();
  const boxes = dialog.getByRole("checkbox");
  const all = await boxes.count();
  await dialog.getByRole("checkbox", { name: "Zoom" }).check();
  await filter.fill("netc");
  expect(await boxes.count()).toBe(1);
  await filter.fill("");
  expect(await boxes.count()).toBe(all);
  expect(await dialog.getByRole("checkbox", { name: "Zoom" }).isChecked()).toBe(true);
});
