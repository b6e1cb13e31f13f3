// The longest that people may legally write, in every language, with every vendor: Slack takes all of it.
import { expect, test } from "vitest";
import { wordsOf } from "../../src/lang/index.ts";
import { choose, dialog, openForm, press, whispered } from "./acts.ts";
import { type Desk, desk } from "./desk.ts";
import { text } from "./reading.ts";

/** Each of these is five characters once it is escaped, and stands twice where it is quoted. */
const long = (characters: number) => '&"'.repeat(characters / 2);

const people = { en: "UDANA", de: "UJANA", ro: "UION" } as const;

const damage: { readonly [vendor: string]: { readonly [field: string]: string } } = {
  zoom: { "plan.zoom": "business" },
  netcor: {},
  purecloud: {},
  cloudtalk: { "plan.cloudtalk": "advanced" },
};

/** What Slack refused, and what our own limits refused before it. */
function refusals(at: Desk): string[] {
  const answers = at.slack.calls().map(({ method, answer }) => `${method} ${JSON.stringify(answer)}`);
  return [
    ...at.slack.problems(),
    ...answers.filter((said) => /invalid_blocks|invalid_arguments|msg_too_long|view_too_large/.test(said)),
    ...at.log.map((line) => JSON.stringify(line)).filter((line) => /RangeError|invalid_|too_long/.test(line)),
  ];
}

/** The labels of the buttons inside the dialog on top, in their order. */
function buttonsOn(at: Desk, who: string): string[] {
  const rows = text(at.slack.views(who)[0] ?? { blocks: [] })
    .split("\n")
    .filter((line) => line.startsWith("["));
  return [...rows.join(" ").matchAll(/\[([^\]]+)\]/g)].map((match) => match[1] ?? "");
}

for (const [language, who] of Object.entries(people)) {
  test(`in ${language}: the dialog, the card, its thread, the lists and App Home`, async () => {
    const at = await desk();
    const me = at.slack.as(who);
    for (const [vendor, answers] of Object.entries(damage)) {
      await openForm(at, who);
      await choose(at, who, { vendor });
      for (const [field, choice] of Object.entries({
        "answer.impact": "down",
        "answer.workaround": "none",
        ...answers,
      }))
        await choose(at, who, { [field]: choice });
      for (const label of buttonsOn(at, who)) {
        const before = at.slack.calls("views.update").length;
        await press(at, who, label, "top");
        await at.slack.until(() => at.slack.calls("views.update").length > before);
      }
      if (vendor === "cloudtalk")
        await choose(at, who, { "answer.environment": "production", "answer.pattern": "constant" });
      await choose(at, who, { [`priority.${vendor}`]: "3" });
      const typed = { title: long(150), because: long(300), ticket: long(60), description: long(3000) };
      await choose(at, who, typed);
      await choose(at, who, { "answer.impact": "severe" });
      await choose(at, who, { "answer.impact": "down" });
      const sent = await me.submit();
      expect(sent.body, `${vendor}: ${JSON.stringify(at.slack.views(who)[0]?.errors)}`).toEqual({
        response_action: "clear",
      });
      await at.settle();
    }
    for (const word of ["list", "status 1", "why 1", "why 3", "report", "hotline", "help"])
      await whispered(at, who, () => me.slash("COPS", word));
    await openForm(at, who, long(400));
    await me.close();
    await me.openHome();
    await at.slack.until(() => at.slack.home(who));
    await at.turn(3 * 24 * 3_600_000);
    expect(at.slack.messages("COPS").filter(({ text: said }) => said.includes("&amp;")).length).toBeGreaterThanOrEqual(
      4,
    );
    expect(refusals(at)).toEqual([]);
  });
}

test("thirty cases with the longest titles fit into the list, a table where the workspace takes one, and into App Home", async () => {
  const at = await desk();
  const dana = at.slack.as("UDANA");
  for (let nth = 0; nth < 30; nth += 1) {
    await openForm(at, "UDANA", "netcor is down, no workaround");
    await dana.fill("top", { title: long(150), reported: "yes" });
    await dana.submit();
  }
  const list = () => whispered(at, "UDANA", () => dana.slash("COPS", "list"));
  const kinds = async () => (await list()).blocks.map(({ type }) => type);
  expect(text(await list())).toMatch(
    /^Case \| Vendor \| Priority \| What is broken \| Due next\n1 \| NETCOR \| .* \| &"&".* \| First response: /m,
  );
  await dana.openHome();
  expect(text(await at.slack.until(() => at.slack.home("UDANA")))).toContain('&"&"');
  const report = () => whispered(at, "UDANA", () => dana.slash("COPS", "report"));
  expect((await report()).blocks.map(({ type }) => type)).toContain("data_visualization");
  expect(refusals(at)).toEqual([]);

  // A workspace that knows no tables is asked once, by whichever way it is answered, and has lines from then on.
  expect(await kinds()).toContain("data_table");
  at.slack.fault({ method: "response_url", kind: "error", error: "invalid_blocks" });
  expect(await kinds()).not.toContain("data_table");
  const calls = at.slack.calls("response_url").length;
  expect(text(await list())).toMatch(/^• {2}\*Case 1 · NETCOR · /m);
  expect(at.slack.calls("response_url").length).toBe(calls + 1);
  // So with bars, which are then drawn in signs.
  at.slack.fault({ method: "response_url", kind: "error", error: "invalid_blocks" });
  expect(text(await report())).toMatch(/^• {2}\*NETCOR P1\* {2}·+ {2}Not due yet: 30$/m);
  expect(at.slack.calls("response_url").length).toBe(calls + 3);
  expect(text(await report())).toContain("·  Not due yet: 30");
  expect(at.slack.calls("response_url").length).toBe(calls + 4);
});

test("every move that a case allows takes the longest words, and its thread shows them", async () => {
  const at = await desk();
  const dana = at.slack.as("UDANA");
  await openForm(at, "UDANA", "netcor is down, no workaround");
  await dana.fill("top", { title: long(150), reported: "yes" });
  await dana.submit();
  await at.settle();
  const card = () => at.slack.messages("COPS").find((seen) => text(seen).includes("*Status:*"));
  const offered = async () => {
    const seen = card();
    if (!seen) throw new Error("no card");
    await press(at, "UDANA", wordsOf("en").card.buttons.more, seen);
    const [what] = (await dialog(at, "UDANA")).blocks.filter(({ block_id }) => block_id === "what");
    return (what?.element?.options ?? []).map(({ value }) => value);
  };
  const made: string[] = [];
  const legal = await offered();
  await dana.close();
  // What ends a case, or stops what is said of it, comes last.
  for (const move of legal.filter((one) => !["close", "restore", "mute"].includes(one))) {
    if (!(await offered()).includes(move)) {
      await dana.close();
      continue;
    }
    await dana.fill("top", { what: move });
    const asked = await dana.submit();
    const [form] = at.slack.views("UDANA");
    const fields = (form?.blocks ?? []).flatMap(({ block_id, element }) =>
      element && block_id ? [{ block_id, element }] : [],
    );
    for (const { block_id, element } of fields) {
      if (element.type === "plain_text_input") {
        const most = typeof element.max_length === "number" ? element.max_length : 3000;
        await dana.fill("top", { [block_id]: long(most - (most % 2)) });
      } else if (element.type === "multi_users_select") await dana.fill("top", { [block_id]: ["UJANA"] });
      else if (element.options) await dana.fill("top", { [block_id]: element.options.at(-1)?.value ?? "" });
    }
    const sent = form ? await dana.submit() : asked;
    expect(sent.body, `${move}: ${JSON.stringify(at.slack.views("UDANA")[0]?.errors)}`).toEqual({
      response_action: "clear",
    });
    made.push(move);
    await at.settle();
  }
  expect(made.length).toBeGreaterThan(6);
  await whispered(at, "UDANA", () => dana.slash("COPS", "status 1"));
  expect(refusals(at)).toEqual([]);
});
