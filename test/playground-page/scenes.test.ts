import { expect, test } from "vitest";
import { scenes } from "../../adapters/playground/scenes/index.ts";
import { desk, type Person, slackOf } from "./desk.ts";

const { open } = desk();
const began: { readonly [id: string]: Person } = {
  "purecloud-perth": "grace",
  "zoom-pro": "jack",
  "netcor-christmas": "lena",
  "cloudtalk-staging": "andrei",
  "netcor-mail": "lena",
  "zoom-status": "jack",
};

/** What stands on the page once the scene is over. */
const ends: { readonly [id: string]: RegExp } = {
  "purecloud-perth": /^.*Answered in time · .*PureCloud/,
  "zoom-pro": /^.*Answered in time · Zoom/,
  "netcor-christmas": /28\. Dez\. 2026/,
  "cloudtalk-staging": /Prioritatea 3, /,
  "netcor-mail": /NETCOR hat geschrieben: Es sieht nach einer Antwort aus/,
  "zoom-status": /Zoom's status page shows no trouble any more/,
};

// First: the more there is to say on the way, the longer it takes.
test("the clock is turned to a day and a time that somebody picks, on the clock of where she is", async () => {
  const page = await open("jack");
  await page.locator("[popovertarget=time-pick]").click();
  const when = page.locator("#time-pick input");
  const soonest = await when.getAttribute("min");
  const day = new Date(Date.parse(`${soonest}Z`) + 10 * 86_400_000).toISOString().slice(0, 10);
  // An hour from now is offered once the picker is open.
  await expect.poll(() => when.inputValue()).not.toBe("");
  await when.fill(`${day}T09:30`);
  await page.getByRole("button", { name: "Turn the clock" }).click();
  await page
    .locator(".clock")
    .getByText(/^9:3\d\sam$/)
    .waitFor();
  await page
    .locator(".clock")
    .getByText(new RegExp(`\\b${Number(day.slice(8))} \\w{3} ${day.slice(0, 4)}`))
    .waitFor();
});

test("a channel in which nobody has written offers three things to try, each with one click", async () => {
  const page = await open("grace");
  await page.goto(`${new URL(page.url()).origin}/?pace=60000`);
  const offered = slackOf(page).getByRole("group", { name: "Three things to try" }).getByRole("button");
  await offered.filter({ hasText: "/sla hotline" }).click();
  await slackOf(page).getByText("Whom to call now").first().waitFor();
  await offered.filter({ hasText: "/sla zoom is down" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await offered.filter({ hasText: "Perth at night" }).click();
  await page.locator(".scene-strip").waitFor();
  expect(await offered.count()).toBe(3);
});

test.each(scenes)("the scene “$title.en” plays to its end by itself", async ({ id }) => {
  const page = await open(began[id] ?? "grace");
  await page.locator("[popovertarget=scene-list]").click();
  await page.locator(`[data-scene=${id}]`).click();
  await page.locator(".scene-strip").first().waitFor();
  await page.locator(".scene-strip").waitFor({ state: "detached" });
  await page.locator("[popovertarget=scene-list]").click();
  expect(await page.locator("#scene-list > p").textContent()).toMatch(/scene is over|Szene ist zu Ende|Scena s-a/);
  await page
    .locator("main")
    .getByText(ends[id] ?? "never")
    .first()
    .waitFor();
});

test("Zoom's status page can be turned by hand: the dialog then says that it is them", async () => {
  const page = await open("grace");
  const says = page.locator("#status-page");
  await page.locator("[popovertarget=scene-list]").click();
  const turned = page.waitForResponse((answer) => answer.url().endsWith("/playground/api/act"));
  await says.selectOption("outage");
  await turned;
  await page.keyboard.press("Escape");
  const box = slackOf(page).locator(".main > .composer textarea").first();
  await box.fill("/sla zoom is down, no workaround");
  await box.press("Enter");
  await page.getByRole("dialog").getByText("Zoom's status page reports a partial outage").waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await page.locator("[popovertarget=scene-list]").click();
  await says.selectOption("well");
  await expect.poll(() => says.inputValue()).toBe("well");
});

test("whoever types while a scene plays has taken over", async () => {
  const page = await open("grace");
  await page.goto(`${new URL(page.url()).origin}/?pace=60000`);
  await slackOf(page).waitFor();
  await page.locator("[popovertarget=scene-list]").click();
  await page.locator("[data-scene=zoom-pro]").click();
  await page.locator(".scene-strip").waitFor();
  await page.keyboard.press("x");
  await page.locator(".scene-strip").waitFor({ state: "detached" });
  expect(await page.getByRole("button", { name: "Take over" }).count()).toBe(0);
});
