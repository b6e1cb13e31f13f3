// A case of a private conversation, asked for by somebody who is not in it: at every door of Slack, over HTTP.
import { expect, test } from "vitest";
import { moveKinds } from "../../src/case/moves/index.ts";
import { buttonId } from "../../src/chat/screens/case-buttons.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { operator } from "../operator.ts";
import { aCase, opening } from "../store/samples.ts";
import { dialog, press, whispered } from "./acts.ts";
import { type Desk, desk } from "./desk.ts";
import { furnish } from "./furnish.ts";
import { install } from "./install.ts";
import { text } from "./reading.ts";

const ro = wordsOf("ro");
const secret = "Merger line dead";
const dana = { id: "UDANA", name: "dana" };

/** Dana's cases: of a private channel, of a direct message of several, of her own with the app. Ion is in none of these. */
async function danasCases(at: Desk): Promise<void> {
  const members = ["UDANA", "UJANA"];
  at.slack.addChannel({ id: "CBOARD", team: "T1", name: "board", kind: "private", members });
  at.slack.addChannel({ id: "CSEVERAL", team: "T1", name: "mpdm-dana--jana-1", kind: "mpim", members });
  for (const id of ["CBOARD", "CSEVERAL", "COPS"]) await at.slack.invite(id);
  for (const [index, id] of rooms(at).entries()) {
    const room = { platform: "slack", id, thread: null };
    const row = aCase({ ...{ id: `case-${index + 1}`, number: index + 1, room }, title: secret, reporter: dana });
    await at.store.nextNumber("T1");
    await at.store.keep(opening({ ...row, owner: null, ticket: "NC-4711" }));
  }
}

const rooms = (at: Desk) => ["CBOARD", "CSEVERAL", at.slack.as("UDANA").dm().id];

/** An interaction as Slack signs it, with whatever somebody would like to have in it. */
function interaction(at: Desk, who: string, given: object) {
  const team = at.slack.state(who).person.team;
  const envelope = { team: { id: team }, enterprise: null, is_enterprise_install: false };
  const user = { id: who, name: who, team_id: team };
  const payload = JSON.stringify({ ...envelope, user, trigger_id: at.slack.trigger(who), ...given });
  return at.slack.send({ body: new URLSearchParams({ payload }).toString() });
}

function pressed(at: Desk, who: string, button: string, value: string) {
  const action = { type: "button", action_id: `press:${button}~0`, block_id: "b", value, action_ts: "1.1" };
  const channel = { id: who.endsWith("2") ? "COPS2" : "COPS", name: "ops" };
  return interaction(at, who, { type: "block_actions", channel, actions: [action] });
}

function sent(at: Desk, who: string, screen: string, memo: object, answers: { readonly [field: string]: string } = {}) {
  const origin = { channel: "COPS", thread: null, name: "ops" };
  const inputs = { text: "x", what: "mute", to: "2", by: "us", ...answers };
  const values = Object.fromEntries(
    Object.entries(inputs).map(([field, value]) => [field, { input: { type: "plain_text_input", value } }]),
  );
  const private_metadata = `${JSON.stringify({ screen, origin })}\n${JSON.stringify(memo)}`;
  const view = { id: "V1", hash: "h", type: "modal", callback_id: "dueline.form", private_metadata, state: { values } };
  return interaction(at, who, { type: "view_submission", view });
}

test("it is told to nobody else, in his language, by no command, page, button or form; and stays as it was", async () => {
  const at = await desk({ many: true });
  furnish(at.slack, "T2", "2");
  await install(at, "UADA");
  await install(at, "UADA2");
  await danasCases(at);
  const all = async () => {
    const cases = await at.store.listCases("T1", { asker: operator, state: "all", limit: 9 });
    return JSON.stringify([cases, ...(await Promise.all(cases.map(({ id }) => at.store.journalOf("T1", id))))]);
  };
  const before = await all();
  const { hidden, notThere } = ro.rights;
  const ion = at.slack.as("UION");
  const slash = (words: string) => whispered(at, "UION", () => ion.slash("COPS", words));
  for (const number of [1, 2, 3]) {
    expect((await slash(`status ${number}`)).text, `status ${number}`).toBe(hidden);
    expect((await slash(`why ${number}`)).text, `why ${number}`).toBe(hidden);
    const id = `case-${number}`;
    for (const button of ["why", "status", "more", "mine", "snooze-30", "undo", ...moveKinds]) {
      const value = button === "undo" ? `${id} 1` : id;
      const answer = await whispered(at, "UION", () => pressed(at, "UION", button, value));
      expect(answer.text, `${button} of ${id}`).toBe(hidden);
    }
    for (const [screen, memo] of [
      ["move", { case: id, move: "note" }],
      ["more", { case: id, move: null }],
    ] as const)
      expect((await sent(at, "UION", screen, memo)).body, `${screen} of ${id}`).toEqual({
        response_action: "errors",
        errors: { by: hidden },
      });
  }
  for (const words of ["list", "report", "status NC-4711"]) expect(text(await slash(words))).not.toContain(secret);
  const alone = await whispered(at, "UION", () => ion.slash(ion.dm().id, "list"));
  expect(text(alone)).not.toContain(secret);
  await ion.openHome();
  for (const filter of ["mine", "all", "closed"]) {
    const calls = at.slack.calls("views.publish").length;
    await pressed(at, "UION", buttonId.home, filter);
    await at.slack.until(() => at.slack.calls("views.publish").length > calls);
    const [home] = at.slack.calls("views.publish").slice(-1);
    expect(JSON.stringify(home?.args), filter).not.toContain(secret);
  }
  for (const room of rooms(at).slice(0, 2))
    for (const screen of ["settings", "settings-vendors"])
      expect(JSON.stringify((await sent(at, "UION", screen, { room }, { language: "de" })).body)).toContain(notThere);
  expect(await all()).toBe(before);
  expect((await at.store.settingsOf("T1", "CBOARD")).language).toBeNull();
});

test("what was refused and changed stands in the audit log, which an administrator reads alone, page by page", async () => {
  const at = await desk();
  await danasCases(at);
  await whispered(at, "UION", () => at.slack.as("UION").slash("COPS", "status 1"));
  await whispered(at, "UION", () => pressed(at, "UION", "respond", "case-2"));
  const refused = await whispered(at, "UION", () => at.slack.as("UION").slash("COPS", "audit"));
  expect(refused.text).toBe(ro.audit.onlyThey);
  const by = { id: "UADA", name: "ada" };
  const line = { by, on: { kind: "room", id: "COPS" }, deed: "settings", result: "done", about: ["quiet"] } as const;
  for (let n = 1; n <= 12; n++) await at.store.note("T1", { ...line, at: at.clock.now - n * 1000 });
  const page = await whispered(at, "UADA", () => at.slack.as("UADA").slash("COPS", "audit"));
  expect(page.ephemeral).toBe(true);
  const { audit, talk } = wordsOf("en");
  expect(text(page)).toContain(`ion: *${audit.deeds.see}*, case 1: ${audit.results.hidden}`);
  expect(text(page)).toContain(`ion: *${audit.deeds.change}*, case 2: ${audit.results.hidden}`);
  expect(text(page)).toContain(`ion: *${audit.deeds["read-audit"]}*, ${audit.on.tenant}: ${audit.results["no-admin"]}`);
  expect(text(page)).not.toContain(secret);
  const next = await whispered(at, "UADA", () => press(at, "UADA", talk.listMore, page));
  expect(text(next).match(/quiet hours/g)).toHaveLength(3);
  const forged = await whispered(at, "UION", () =>
    pressed(at, "UION", "audit-more", JSON.stringify({ at: 9e15, id: "x" })),
  );
  expect(forged.text).toBe(ro.audit.onlyThey);
});

test("an administrator names an auditor from App Home, who reads every case from then on and changes none", async () => {
  const at = await desk();
  await danasCases(at);
  const en = wordsOf("en");
  await at.slack.as("UADA").openHome();
  await at.slack.until(() => at.slack.home("UADA"));
  await press(at, "UADA", en.settings.tenantTitle, "home");
  await dialog(at, "UADA");
  await at.slack.as("UADA").fill("top", { auditors: ["UION"] });
  await at.slack.as("UADA").submit();
  await expect
    .poll(async () => (await at.store.settingsOf("T1", null)).roles?.auditors)
    .toMatchObject([{ id: "UION" }]);
  const [line] = await at.store.audit("T1", { limit: 9 });
  expect(line).toMatchObject({ by: { id: "UADA" }, deed: "name-auditor", on: { person: { id: "UION" } } });
  const slash = (words: string) => whispered(at, "UION", () => at.slack.as("UION").slash("COPS", words));
  expect(text(await slash("status 1"))).toContain(secret);
  expect((await whispered(at, "UION", () => pressed(at, "UION", "respond", "case-1"))).text).toBe(ro.rights.auditor);
  expect(text(await slash("audit"))).toContain(ro.audit.deeds["name-auditor"]);
  expect(at.slack.problems()).toEqual([]);
});

test("to another workspace there is no such case, whatever is named", async () => {
  const at = await desk({ many: true });
  furnish(at.slack, "T2", "2");
  await install(at, "UADA");
  await install(at, "UADA2");
  await danasCases(at);
  await at.slack.invite("COPS2");
  const before = JSON.stringify(await at.store.findCase("T1", "case-1"));
  const en = wordsOf("en");
  const theirs = at.slack.as("UDANA2");
  const slash = (words: string) => whispered(at, "UDANA2", () => theirs.slash("COPS2", words), "COPS2");
  expect((await slash("status 1")).text).toBe(en.talk.noCase(1));
  for (const button of ["why", "more", "mine", "respond"])
    expect((await whispered(at, "UDANA2", () => pressed(at, "UDANA2", button, "case-1"), "COPS2")).text).toBe(
      en.moves.gone,
    );
  const form = await sent(at, "UDANA2", "move", { case: "case-1", move: "note" });
  expect(JSON.stringify(form.body)).toContain(en.moves.gone);
  expect(JSON.stringify(await at.store.findCase("T1", "case-1"))).toBe(before);
  expect(await at.store.listCases("T2", { asker: operator, state: "all", limit: 9 })).toEqual([]);
});

test("to those who are in it, it is shown wherever they ask", async () => {
  const at = await desk();
  await danasCases(at);
  const jana = at.slack.as("UJANA");
  expect(text(await whispered(at, "UJANA", () => jana.slash("COPS", "status 1")))).toContain(secret);
  await jana.openHome();
  await pressed(at, "UJANA", buttonId.home, "all");
  const shown = () => at.slack.calls("views.publish").map(({ args }) => JSON.stringify(args));
  expect(await at.slack.until(() => shown().find((page) => page.includes(secret)))).toBeTruthy();
});

test("a list over sixty channels, of which nobody was asked for an hour, asks Slack a few questions and not sixty; private ones stay hidden", async () => {
  const at = await desk();
  for (let nth = 0; nth < 60; nth += 1) {
    const id = `CMANY${nth}`;
    const kind = nth % 10 === 9 ? "private" : "public";
    at.slack.addChannel({ id, team: "T1", name: id.toLowerCase(), kind, members: ["UDANA"] });
    await at.slack.invite(id);
    const row = aCase({
      id,
      number: nth + 1,
      room: { platform: "slack", id, thread: null },
      title: secret,
      reporter: dana,
    });
    await at.store.keep(opening(row));
  }
  const { length: before } = at.slack.calls();
  await at.slack.as("UION").openHome();
  await at.slack.until(() => at.slack.home("UION"));
  await press(at, "UION", ro.talk.homeAll, "home");
  await at.slack.until(async () => (await at.store.roomsOf("T1")).every(({ audience }) => audience !== null));
  const asked = at.slack
    .calls()
    .slice(before)
    .map(({ method }) => method);
  const count = (method: string) => asked.filter((one) => one === method).length;
  expect([count("conversations.info") <= 4, count("users.conversations") <= 4]).toEqual([true, true]);
  const hidden = (await at.store.roomsOf("T1")).filter(({ audience }) => audience === "members").map(({ id }) => id);
  expect(hidden.toSorted()).toEqual(["CMANY19", "CMANY29", "CMANY39", "CMANY49", "CMANY59", "CMANY9"]);
});
