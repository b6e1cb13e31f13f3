import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { desk, openInSlack, openInTeams, slackOf, teamsOf, write } from "./desk.ts";

const { open } = desk();
const axe = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

type Finding = { id: string; nodes: { html: string; failureSummary?: string }[] };

/** What axe finds, in short. Motion is over before it looks: half-faded text has half its contrast. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate<Finding[]>(
    "Promise.all(document.getAnimations().map((one) => one.finished)).then(() => axe.run()).then((result) => result.violations)",
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}

test.each(["light", "dark"] as const)("axe finds nothing to mend, %s: cards, dialogs, scenes", async (colorScheme) => {
  const page = await open("grace", { colorScheme });
  await openInSlack(page);
  await openInTeams(page);
  expect(await findings(page)).toEqual([]);
  await write(slackOf(page), "/sla zoom is down");
  await page.getByRole("dialog").getByText("Is there a workaround?").waitFor();
  expect(await findings(page)).toEqual([]);
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await write(teamsOf(page), "/sla");
  await page.getByRole("dialog").getByRole("combobox", { name: "Vendor" }).waitFor();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await slackOf(page).getByRole("navigation").getByRole("button", { name: "Dueline" }).click();
  await slackOf(page).getByRole("button", { name: "Open a case" }).waitFor();
  for (const opened of ["scene-list", "time-pick"]) {
    await page.locator(`[popovertarget=${opened}]`).click();
    expect(await findings(page)).toEqual([]);
  }
});

test("with the keyboard alone: write, choose, submit, and the focus is back where it was", async () => {
  const page = await open("grace");
  await slackOf(page)
    .getByRole("textbox", { name: /Message #incidents/ })
    .focus();
  await page.keyboard.type("/sla zoom meetings are down for everyone, no workaround");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: /^Pro/ }).waitFor();
  expect(await page.evaluate("document.activeElement.id")).toBe("f-vendor");
  await tabTo(page, "plan.zoom");
  await page.keyboard.press("Space");
  await dialog.getByText("Suggested: Priority 1").waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).toMatch(/Message #incidents/);
});

/** Goes on with Tab until the focus is in this field. */
async function tabTo(page: Page, field: string): Promise<void> {
  for (let step = 0; step < 20; step += 1) {
    if (await page.evaluate(`document.activeElement.closest('[data-field="${field}"]') !== null`)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${field}`);
}

test.each([
  { as: "grace", lang: "en", scenes: "Scenes", title: "Open a support case" },
  { as: "lena", lang: "de", scenes: "Szenen", title: "Supportfall eröffnen" },
  { as: "andrei", lang: "ro", scenes: "Scene", title: "Deschide un caz" },
] as const)("$as reads page and dialog in her own language: $lang", async ({ as, lang, scenes, title }) => {
  const page = await open(as);
  expect(await page.locator("html").getAttribute("lang")).toBe(lang);
  await page.getByRole("button", { name: scenes }).waitFor();
  await write(slackOf(page), "/sla zoom");
  expect(await page.getByRole("dialog").getByRole("heading").first().textContent()).toContain(title);
});

test("the same instant is written in the zone of each reader", async () => {
  const page = await open("jack");
  const shown = () => slackOf(page).locator(".message .who time").first().textContent();
  const perth = await shown();
  await page.getByLabel("You are").selectOption("andrei");
  await page.locator('html[lang="ro"]').waitFor();
  expect(perth).toMatch(/^5:\d\d\spm$/);
  expect(await shown()).toMatch(/^11:\d\d$/);
});

test("on a phone one window stands alone, nothing is cut off, and what is pressed is large enough", async () => {
  const page = await open("grace", { viewport: { width: 390, height: 844 }, hasTouch: true });
  expect(await teamsOf(page).isVisible()).toBe(false);
  await page.getByRole("button", { name: "Teams", exact: true }).click();
  expect(await slackOf(page).isVisible()).toBe(false);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
  const small = await page
    .locator("button:visible, select:visible, textarea:visible, summary:visible")
    .evaluateAll((all) =>
      all.filter((node) => node.getBoundingClientRect().height < 43.5).map((node) => node.outerHTML.slice(0, 120)),
    );
  expect(small).toEqual([]);
});
