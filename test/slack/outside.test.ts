// People from outside: of another company in a shared channel, and guests. They see the card, and change nothing.
import { expect, test } from "vitest";
import { wordsOf } from "../../src/lang/index.ts";
import { cardOf, choose, openForm, press } from "./acts.ts";
import { type Desk, desk } from "./desk.ts";
import { text } from "./reading.ts";

const en = wordsOf("en");
const title = "Nobody can join a meeting";
const person = { name: "eve", realName: "Eve Vendor", tz: "Europe/Berlin", locale: "de-DE", id: "UEVE" };

type Guest = NonNullable<Parameters<Desk["slack"]["addPerson"]>[0]["guest"]>;

/** A channel of ours that is shared with the vendor's company, and a case in it. */
async function shared(at: Desk, eve: { readonly team: string; readonly guest?: Guest }): Promise<void> {
  at.slack.addWorkspace({ id: "T9", name: "Vendor" });
  at.slack.addPerson({ ...person, ...eve });
  const members = ["UDANA", "UEVE"];
  at.slack.addChannel({ id: "CSHARED", team: "T1", name: "ops-vendor", external: eve.team !== "T1", members });
  await at.slack.invite("CSHARED");
  await openForm(at, "UDANA", "zoom meetings are down, no workaround", "CSHARED");
  await choose(at, "UDANA", { "plan.zoom": "business", title, reported: "yes" });
  await at.slack.as("UDANA").submit();
  await at.settle();
}

/** What a press is answered with, to Eve alone. */
async function toldEve(at: Desk, label: string) {
  const seen = () => at.slack.messages("CSHARED", "UEVE").filter(({ ephemeral }) => ephemeral);
  const before = seen().length;
  await press(at, "UEVE", label, cardOf(at, title, "CSHARED"));
  return at.slack.until(() => (seen().length > before ? seen().at(-1) : undefined));
}

const outsiders: readonly (readonly [string, { readonly team: string; readonly guest?: Guest }])[] = [
  ["of another company, in a shared channel (Slack Connect)", { team: "T9" }],
  ["a guest in some channels", { team: "T1", guest: "some-channels" }],
  ["a guest in one channel", { team: "T1", guest: "one-channel" }],
];

test.each(outsiders)("%s: sees the card, changes nothing, and is told why and whom to ask, alone", async (_, eve) => {
  const at = await desk();
  await shared(at, eve);
  const before = JSON.stringify(await at.store.findByNumber("T1", 1));
  const { rights, talk } = wordsOf("de");
  for (const label of [en.moves.labels.respond, en.card.buttons.mine, en.card.buttons.more])
    expect((await toldEve(at, label)).text, label).toBe(rights.outside("dana"));
  expect(text(await toldEve(at, en.card.buttons.why))).not.toBe(talk.forgotten);
  await at.settle();
  expect(JSON.stringify(await at.store.findByNumber("T1", 1))).toBe(before);
  expect(at.slack.messages("CSHARED", "UDANA").filter(({ ephemeral }) => ephemeral)).toEqual([]);
  expect(at.log.filter(({ level }) => level === "error")).toEqual([]);
  expect(at.slack.problems()).toEqual([]);
});

test("a form that was opened before, and comes from outside now, changes nothing", async () => {
  const at = await desk();
  await shared(at, { team: "T9" });
  const origin = { channel: "CSHARED", thread: null, name: "ops-vendor" };
  const { id } = (await at.store.findByNumber("T1", 1)) ?? { id: "" };
  for (const [screen, memo, told] of [
    ["move", { case: id, move: "note" }, "outside"],
    ["settings", { room: "CSHARED" }, "outsideHere"],
  ] as const) {
    const private_metadata = `${JSON.stringify({ screen, origin })}\n${JSON.stringify(memo)}`;
    const state = { values: { text: { input: { type: "plain_text_input", value: "x" } } } };
    const view = { id: "V1", hash: "h", type: "modal", callback_id: "dueline.form", private_metadata, state };
    // github.com/slackapi/bolt-js/issues/1614: `team` is then the person's, the app's workspace stands in the view.
    const user = { id: "UEVE", name: "eve", team_id: "T9" };
    const ours = { ...view, app_installed_team_id: "T1" };
    const payload = { type: "view_submission", team: { id: "T9" }, user, enterprise: null, view: ours };
    const answer = await at.slack.send({
      body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
    });
    const { rights } = wordsOf("de");
    const sentence = told === "outside" ? rights.outside("dana") : rights.outsideHere;
    expect(answer.body, screen).toEqual({ response_action: "errors", errors: { text: sentence } });
  }
  expect((await at.store.journalOf("T1", id)).map(({ act }) => act.kind)).toEqual(["open"]);
  expect((await at.store.settingsOf("T1", "CSHARED")).language).toBeNull();
});

test("a colleague of another workspace of the same organisation is nobody from outside", async () => {
  const at = await desk();
  const enterprise = { id: "E1", name: "Acme" };
  at.slack.addWorkspace({ id: "T1", name: "Acme T1", enterprise });
  at.slack.addWorkspace({ id: "T7", name: "Acme T7", enterprise });
  await shared(at, { team: "T7" });
  await press(at, "UEVE", en.moves.labels.respond, cardOf(at, title, "CSHARED"));
  await expect.poll(async () => (await at.store.findByNumber("T1", 1))?.status).toBe("answered");
});
