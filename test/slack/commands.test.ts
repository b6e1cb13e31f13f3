// Every word behind /sla is answered, in the language of whoever typed it.
import { expect, test } from "vitest";
import { wordsOf } from "../../src/lang/index.ts";
import { dialog, openCase, openForm, press, whispered } from "./acts.ts";
import { desk } from "./desk.ts";
import { read, text } from "./reading.ts";

const en = wordsOf("en");
const de = wordsOf("de");

const people = [
  ["UDANA", "en"],
  ["UJANA", "de"],
  ["UION", "ro"],
] as const;

for (const [who, language] of people) {
  test(`in ${language}: help, list, hotline and report are answered for the one who asked alone`, async () => {
    const at = await desk();
    const { slack } = at;
    for (const word of ["help", "list", "hotline", "hotline netcor", "due netcor 1", "report", "status 7"]) {
      const told = await whispered(at, who, () => slack.as(who).slash("COPS", word));
      expect(told.onlyFor, word).toBe(who);
      expect(told.text.length, word).toBeGreaterThan(20);
      if (word === "help") expect(told.text).toContain(wordsOf(language).talk.helpTitle);
      if (word === "hotline netcor") expect(text(told)).toContain("<tel:+4941819092110|+49 4181 9092-110>");
    }
    expect(slack.messages("COPS", "UADA").map(({ text: words }) => words.split("\n")[0])).toEqual([
      "Hello, this is Dueline",
    ]);
    expect(slack.problems()).toEqual([]);
  });

  test(`in ${language}: an unknown word opens the dialog, which says so and has the word in it`, async () => {
    const form = await openForm(await desk(), who, "flibbertigibbet");
    expect(form.state.title?.title).toMatchObject({ value: "flibbertigibbet" });
    expect(read(form).join("\n")).toContain("flibbertigibbet");
  });

  test(`in ${language}: /sla opens the dialog, and what was typed stands in it already`, async () => {
    const at = await desk();
    const form = await openForm(at, who, "zoom meetings are down, no workaround");
    expect(form.title).toBe(wordsOf(language).ask.title);
    const lines = read(form).join("\n");
    expect(lines).toContain("(x) Zoom");
    expect(form.state.title?.title).toMatchObject({ value: "Zoom meetings are down" });
    expect(form.state["answer.impact"]?.["answer.impact"]).toMatchObject({ selected_option: { value: "down" } });
    expect(form.state["answer.workaround"]?.["answer.workaround"]).toMatchObject({
      selected_option: { value: "none" },
    });
  });
}

test("/sla status, why and list speak of a case by its number", async () => {
  const at = await desk();
  await openCase(at);
  const dana = at.slack.as("UDANA");
  expect((await whispered(at, "UDANA", () => dana.slash("COPS", "list"))).text).toContain("Nobody can join a meeting");
  expect((await whispered(at, "UDANA", () => dana.slash("COPS", "status 1"))).text).toContain(
    "Nobody can join a meeting",
  );
  expect((await whispered(at, "UDANA", () => dana.slash("COPS", "why 1"))).text).toContain(en.talk.whyTitle(1));
});

test("/sla settings opens the settings of the channel, and what is chosen there holds there", async () => {
  const at = await desk();
  const dana = at.slack.as("UDANA");
  await dana.slash("COPS", "settings");
  const form = await dialog(at, "UDANA");
  expect(form.title).toBe("Settings of this channel");
  await dana.fill("top", { country: "Germany" });
  await dana.submit();
  expect((await at.store.settingsOf("T1", "COPS")).site).toMatchObject({ country: "DE", zone: "Europe/Berlin" });
  expect((await at.store.settingsOf("T1", null)).site).toBeNull();
});

test("the global shortcut opens the dialog without a place, and the case goes where the person says", async () => {
  const at = await desk();
  const dana = at.slack.as("UDANA");
  await dana.shortcut("open_case");
  const form = await dialog(at, "UDANA");
  expect(form.title).toBe(en.ask.title);
});

test("from a message, its words stand in the dialog as a person reads them, and the card goes into its thread, where the whole channel sees it", async () => {
  const at = await desk();
  const dana = at.slack.as("UDANA");
  await at.slack
    .as("UJANA")
    .sayTo("COPS", "NETCOR: switch 7 &amp; 8 are dead <@UDANA> see <https://x.example/a|the graph>");
  const [said] = at.slack.messages("COPS");
  await dana.messageShortcut("open_case_from_message", "COPS", said?.ts ?? "");
  const form = await dialog(at, "UDANA");
  const typed = JSON.stringify(form.state);
  expect(typed).toContain("switch 7 & 8 are dead");
  expect(typed).not.toContain("&amp;");
  await dana.fill("top", { vendor: "netcor" });
  await dialog(at, "UDANA");
  await dana.fill("top", { "answer.impact": "down", "answer.workaround": "none" });
  await dana.submit();
  await at.settle();
  const [root] = at.slack.messages("COPS").filter(({ ts }) => ts === said?.ts);
  expect(root?.replies.some(({ text: words, broadcast }) => broadcast && words.includes("NETCOR"))).toBe(true);
});

test("App Home shows the tenant's open cases, filters them, and opens a new one", async () => {
  const at = await desk();
  await openCase(at);
  const jana = at.slack.as("UJANA");
  await jana.openHome();
  const mine = await at.slack.until(() => at.slack.home("UJANA"));
  expect(text(mine)).not.toContain("Nobody can join");
  await press(at, "UJANA", de.talk.homeAll, "home");
  await at.slack.until(() => text(at.slack.home("UJANA") ?? { blocks: [] }).includes("Nobody can join a meeting"));
  expect(text(at.slack.home("UJANA") ?? { blocks: [] })).toContain(`|${de.talk.toCard}>`);
  await press(at, "UJANA", de.talk.openCase, "home");
  expect((await dialog(at, "UJANA")).title).toBe(de.ask.title);
});

test("a token for other programs is for all public channels, unless somebody chooses some", async () => {
  const at = await desk();
  await at.slack.as("UADA").slash("COPS", "settings tokens");
  await dialog(at, "UADA");
  await press(at, "UADA", en.tokens.create, "top");
  await at.slack.until(() => at.slack.views("UADA").at(-1)?.state["token.name"]);
  await at.slack.as("UADA").fill("top", { "token.name": "ServiceNow" });
  await at.slack.as("UADA").submit();
  await expect.poll(async () => (await at.store.tokens.list("T1"))[0]?.rooms).toBeNull();

  const chosen = ["COPS", "COPS3", "COPS4", "COPS5"];
  for (const [nth, id] of chosen.slice(1).entries())
    at.slack.addChannel({ id, team: "T1", name: `ops-${nth}`, members: ["UADA"] });
  await at.slack.as("UADA").slash("COPS", "settings tokens");
  await at.slack.until(() => text(at.slack.views("UADA").at(-1) ?? { blocks: [] }).includes(en.tokens.toRevoke));
  await press(at, "UADA", en.tokens.create, "top");
  await at.slack.until(() => at.slack.views("UADA").at(-1)?.state["token.name"]);
  await at.slack.as("UADA").fill("top", { "token.name": "Jira", "token.rooms": chosen });
  await at.slack.as("UADA").submit();
  const rooms = async () => (await at.store.tokens.list("T1")).find(({ name }) => name === "Jira")?.rooms;
  await expect.poll(rooms).toEqual(chosen);
});
