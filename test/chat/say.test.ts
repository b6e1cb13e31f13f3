import { expect, test } from "vitest";
import { noSettings } from "../../src/case/settings.ts";
import { languages } from "../../src/lang/languages.ts";
import { operator } from "../operator.ts";
import { seedsIn } from "../vendors.ts";
import { cardIn, catalog, fieldIn, formIn, jonas, office, start, textIn } from "./office.ts";

test.each([
  ["en", "help", "What Dueline does"],
  ["de", "hilfe", "Was Dueline tut"],
  ["ro", "ajutor", "Ce face Dueline"],
] as const)("help in %s says what can be typed", async (language, word, title) => {
  const it = await office();
  const card = cardIn(await it.say(word, { language }));
  expect(card.title).toBe(title);
  expect(card.spoken.match(/\/sla/g)?.length).toBeGreaterThan(7);
});

test.each(languages)("what stands in the help can be typed just so, in %s", async (language) => {
  const it = await office();
  await it.store.keepSettings("T1", null, { ...noSettings, vendors: [{ id: "zoom", plan: "business", contacts: [] }] });
  for (let n = 0; n < 12; n++) await it.submit(formIn(await it.say("zoom is down, no workaround")));
  const { spoken } = cardIn(await it.say("help", { language }));
  const commands = [...spoken.matchAll(/^- \/sla ?([^:]*):/gm)].map((match) => match[1] ?? "");
  for (const command of commands) {
    const reply = await it.say(command, { language, admin: true });
    expect(["form", "card"], command).toContain(reply.kind);
    if (reply.kind === "card") expect(reply.card.title, command).not.toContain("Dueline");
  }
});

test("an unknown word is not lost: it stands in the dialog, with the nearest word that is known", async () => {
  const it = await office();
  expect(textIn(formIn(await it.say("zom")).parts)).toMatch(/^I do not know “zom”.*Did you mean “zoom”\?$/m);
  expect(fieldIn(formIn(await it.say("xyzzy")), "title").value).toBe("xyzzy");
});

test("of a vendor without a policy it is said that there is none, which there are, and how to add one", async () => {
  const { spoken } = cardIn(await (await office()).say("hotline teamviewer"));
  expect(spoken).toMatch(/no policy for “teamviewer”.*\n.*CloudTalk.*\n.*docs\/policies\.md/);
});

test("a sentence that is no command becomes the form, and nothing of it has to be typed again", async () => {
  const it = await office();
  const form = formIn(await it.say("the printer hums"));
  expect(fieldIn(form, "title").value).toBe("The printer hums");
});

test.each(["hi", "Hallo", "salut", "thanks"])("“%s” is answered with what it can do", async (greeting) => {
  const it = await office();
  expect(cardIn(await it.say(greeting)).spoken).toContain("/sla list");
});

test("the plan and the priority that a sentence names stand in its form", async () => {
  const it = await office();
  const form = formIn(await it.say("zoom pro p1 is down, no workaround"));
  expect(fieldIn(form, "plan.zoom").value).toBe("pro");
  expect(fieldIn(form, "priority.zoom").value).toBe("1");
});

test("the list shows the open cases of this room by what is due next, and says what is overdue", async () => {
  const it = await office();
  await it.submit(formIn(await it.say("netcor is slow, workaround exists")), { reported: "yes", title: "Later" });
  await it.submit(formIn(await it.say("netcor is down, no workaround")), { reported: "yes", title: "Sooner" });
  await it.submit(formIn(await it.say("netcor is down, no workaround")), { room: "C2", title: "Elsewhere" });
  it.clock.at = start + 5 * 3_600_000;
  const { spoken } = cardIn(await it.say("list"));
  expect(spoken.indexOf("Sooner")).toBeLessThan(spoken.indexOf("Later"));
  expect(spoken).not.toContain("Elsewhere");
  expect(spoken.split("\n").find((line) => line.includes("Sooner"))).toContain("overdue");
});

test("one case is told with its history, and rings nobody", async () => {
  const it = await office();
  await it.store.keepSettings("T1", null, {
    ...noSettings,
    vendors: [{ id: "purecloud", plan: null, contacts: [jonas] }],
  });
  await it.submit(formIn(await it.say("purecloud is slow, workaround exists")));
  const row = await it.theCase();
  await it.submit(formIn(await it.press("note", row.id)), { text: "They asked for logs" });
  const card = cardIn(await it.say("status 1"));
  expect(card.spoken).toContain("Mara wrote: They asked for logs");
  expect(JSON.stringify(card.parts)).not.toContain('"ping":true');
});

test("the right number is first, with its hours and where else one may go", async () => {
  const it = await office();
  const { spoken } = cardIn(await it.say("hotline purecloud"));
  expect(spoken.split("\n")[2]).toContain(
    "+49-6995-106-6305 Germany: open until Mon, 23 Nov 2026, 18:00 (Berlin, UTC+1)",
  );
  expect(spoken).toContain("https://purecloudsupport.inin.com/login");
});

test("what the vendor prefers to a call is said first, and so is where to write while nobody answers", async () => {
  const it = await office();
  const [, , write, mail, phone, number] = cardIn(await it.say("hotline netcor")).spoken.split("\n");
  expect([write, phone]).toEqual(["Report here:", "Phone:"]);
  expect(mail).toContain("support@netcor.de");
  expect(number).toContain("+49 4181 9092-110 Germany: open until");
  expect(cardIn(await it.say("hotline")).spoken).toMatch(/NETCOR\nReport here: support@netcor\.de\n- \+49 4181/);
  expect(cardIn(await it.say("hotline cloudtalk")).spoken).toMatch(/Report here:[\s\S]*No number to call/);
});

test("who asks for no vendor gets those first that can be called now, and what is taken round the clock in bold", async () => {
  const it = await office();
  it.clock.at = start + 12 * 3_600_000;
  const reply = await it.say("hotline");
  const { spoken } = cardIn(reply);
  const headings = spoken.split("\n").filter((line) => seedsIn(catalog).some(({ name }) => name === line));
  expect(headings.slice(0, 3)).toEqual(["Genesys PureCloud", "Zoom", "NETCOR"]);
  expect(JSON.stringify(reply)).toContain('{"kind":"strong","text":"Priority 1 is taken round the clock."}');
});

test("no number is invented: a vendor or a plan without a phone says so", async () => {
  const it = await office();
  expect(cardIn(await it.say("hotline cloudtalk")).spoken).toContain("No number to call: CloudTalk publishes no");
  await it.store.keepSettings("T1", null, { ...noSettings, vendors: [{ id: "zoom", plan: "pro", contacts: [] }] });
  const { spoken } = cardIn(await it.say("hotline zoom"));
  expect(spoken).toContain("No number to call: the Free and Pro plans have no phone support");
  expect(spoken).not.toMatch(/\+1|\+44/);
});

test("“due” says when an answer would come, and asks for a plan where plans differ", async () => {
  const it = await office();
  expect(cardIn(await it.say("due netcor 1")).spoken).toContain(
    "4 business hours, by Mon, 23 Nov 2026, 14:00 (Berlin, UTC+1)",
  );
  expect(await it.say("due zoom 1")).toMatchObject({
    kind: "refusal",
    text: expect.arrayContaining([expect.stringContaining("free, pro, business")]),
  });
  expect(cardIn(await it.say("due zoom 1 free")).spoken).toContain(
    "24 hours, by Tue, 24 Nov 2026, 01:00 (Los Angeles, UTC-8)",
  );
  expect((await it.say("due netcor 9")).kind).toBe("refusal");
});

test("the report counts what was kept, and leaves out what says nothing about the vendor", async () => {
  const it = await office();
  expect(cardIn(await it.say("report")).spoken).toContain("nothing to report");
  for (const reported of ["yes", "yes", "no"])
    await it.submit(formIn(await it.say("netcor is down, no workaround")), { reported });
  const [first] = await it.store.listCases("T1", { asker: operator, state: "all", limit: 9 });
  it.clock.at = start + 3_600_000;
  await it.press("respond", first?.id ?? "");
  it.clock.at = start + 24 * 3_600_000;
  const { spoken } = cardIn(await it.say("report netcor"));
  expect(spoken).toContain("1 met, 1 missed, 0 not due yet; 50 % met");
  expect(spoken).toContain("left out: 1 not reported");
  expect(spoken).toContain("few cases");
});

test("everybody has a page of his own cases, and of all", async () => {
  const it = await office();
  await it.submit(formIn(await it.say("netcor is down, no workaround")));
  const text = (reply: unknown) => JSON.stringify(reply);
  expect(text(await it.home())).toContain("Case 1 · NETCOR");
  expect(text(await it.home({ who: jonas }))).toContain("No case is open here");
  expect(text(await it.press("home", "all", { who: jonas }))).toContain("Case 1 · NETCOR");
  expect(text(await it.home({ tenant: "T2" }))).not.toContain("NETCOR");
});

test("his page has the overdue first, the higher priority before the other, each with the number to call now", async () => {
  const it = await office();
  const opened = async (text: string) => it.submit(formIn(await it.say(text)), { reported: "yes" });
  await opened("netcor is a bit slow, there is a workaround");
  await opened("netcor is down, no workaround");
  it.clock.at = start + 9 * 24 * 3_600_000;
  await opened("purecloud is down for everyone, no workaround");
  const told = async () => {
    const reply = await it.home();
    return textIn(reply.kind === "home" ? reply.parts : []);
  };
  expect([...(await told()).matchAll(/Case (\d)/g)].map(([, number]) => number)).toEqual(["2", "1", "3"]);
  expect(await told()).toContain("Overdue by over 7 days · Case 2 · NETCOR");
  expect((await told()).match(/^Call now: \+49/gm)?.length).toBe(3);
  const room = { platform: "memory", id: "D1", thread: null };
  const alone = await it.say("list", { where: { room, name: null, direct: true } });
  expect(textIn(alone.kind === "card" ? alone.card.parts : []).match(/Call now: /g)?.length).toBe(3);
  expect(JSON.stringify(await it.say("list"))).not.toContain("Call now");
});

test("what nobody can see in a pasted title is not kept, and turns no card round", async () => {
  const it = await office();
  const form = formIn(await it.say("netcor is down, no workaround"));
  // Joiners that pictures and scripts are spelled with, and a flag's tags, are seen: they stay.
  const kept = "👩🏽\u200D🚒 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} نمی\u200Cخواهم";
  await it.submit(form, { title: `\u202Emooz\u202C\u200B o\u200Dn\u00A0${kept}` });
  expect(cardIn(await it.say("list")).spoken).toContain(`mooz on ${kept}`);
});
