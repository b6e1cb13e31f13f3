// Our store is slow, or gone: Slack is answered in time all the same, and nothing that was typed is lost.
import { expect, test } from "vitest";
import { inSlack } from "../../adapters/slack/dialect.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { cards, choose, openForm, press } from "./acts.ts";
import { desk } from "./desk.ts";
import { furnish } from "./furnish.ts";
import { install } from "./install.ts";
import { text } from "./reading.ts";

const en = wordsOf("en");
const de = wordsOf("de");

test("whatever the store is doing, /sla shows a waiting form in time and then the real one", async () => {
  const gate = Promise.withResolvers<void>();
  const at = await desk({
    house: (house) => ({
      ...house,
      answer: async (intent) => {
        await gate.promise;
        return house.answer(intent);
      },
    }),
  });
  expect((await at.slack.as("UJANA").slash("COPS", "zoom down")).status).toBe(200);
  const waiting = await at.slack.until(() => at.slack.views("UJANA")[0]);
  expect(text(waiting)).toContain(wordsOf("de").fallback.waiting);
  gate.resolve();
  await at.slack.until(() => at.slack.views("UJANA")[0]?.submit === de.ask.submit, 5000);
  expect(at.slack.problems()).toEqual([]);
});

test("a form that is sent to a slow store is kept, the dialog waits, and the case is there once", async () => {
  let slow = false;
  const at = await desk({
    house: (house) => ({
      ...house,
      answer: async (intent) => {
        if (slow && intent.kind === "submit") await new Promise((resolve) => setTimeout(resolve, 3200));
        return house.answer(intent);
      },
    }),
  });
  await openForm(at, "UDANA", "zoom meetings are down, no workaround");
  await choose(at, "UDANA", { "plan.zoom": "business", title: "Nobody can join a meeting" });
  slow = true;
  const sent = await at.slack.as("UDANA").submit();
  expect(sent.status).toBe(200);
  expect(text(at.slack.views("UDANA")[0] ?? { blocks: [] })).toContain(wordsOf("en").fallback.waiting);
  await at.slack.until(
    () => text(at.slack.views("UDANA")[0] ?? { blocks: [] }).includes(wordsOf("en").fallback.closable),
    5000,
  );
  await at.settle();
  expect(cards(at).length).toBe(1);
});

test("mistakes that are found late come back into the dialog with everything that was typed", async () => {
  let slow = false;
  const at = await desk({
    house: (house) => ({
      ...house,
      answer: async (intent) => {
        if (slow && intent.kind === "submit") await new Promise((resolve) => setTimeout(resolve, 2600));
        return house.answer(intent);
      },
    }),
  });
  await openForm(at, "UDANA", "zoom meetings are down, no workaround");
  await choose(at, "UDANA", { "plan.zoom": "business", title: "Typed with care" });
  await press(at, "UDANA", en.ask.changeSite, "top");
  await at.slack.until(() => text(at.slack.views("UDANA")[0] ?? { blocks: [] }).includes(en.ask.country));
  await at.slack.as("UDANA").fill("top", { country: "RO", title: "  " });
  slow = true;
  await at.slack.as("UDANA").submit();
  const form = await at.slack.until(() => {
    const [top] = at.slack.views("UDANA");
    return top?.submit === en.ask.submit ? top : undefined;
  }, 5000);
  expect(text(form)).toContain(`:warning: ${en.ask.mistakes.title}`);
  expect(Object.values(form.state["plan.zoom"] ?? {})[0] ?? "").toMatchObject({
    selected_option: { value: "business" },
  });
  expect(Object.values(form.state.country ?? {})[0] ?? "").toMatchObject({ selected_option: { value: "RO" } });
});

test("when the store is gone, a submission says so at the form and keeps every word", async () => {
  let broken = false;
  const at = await desk({
    house: (house) => ({
      ...house,
      answer: (intent) => (broken ? Promise.reject(new Error("no store")) : house.answer(intent)),
    }),
  });
  await openForm(at, "UDANA", "zoom meetings are down, no workaround");
  await choose(at, "UDANA", { "plan.zoom": "business", title: "Typed with care" });
  broken = true;
  await at.slack.as("UDANA").submit();
  const [form] = at.slack.views("UDANA");
  expect(JSON.stringify([form?.errors, form?.blocks])).toContain(inSlack(wordsOf("en").fallback.apology).slice(0, 30));
  expect(form?.state.title?.title).toMatchObject({ value: "Typed with care" });
  broken = false;
  expect((await at.slack.as("UDANA").submit()).body).toEqual({ response_action: "clear" });
});

test("when the store fails only after the dialog began to wait, what was typed is given back", async () => {
  let broken = false;
  const at = await desk({
    house: (house) => ({
      ...house,
      answer: async (intent) => {
        if (!broken) return house.answer(intent);
        await new Promise((resolve) => setTimeout(resolve, 2300));
        throw new Error("no store");
      },
    }),
  });
  await openForm(at, "UDANA", "zoom meetings are down, no workaround");
  await choose(at, "UDANA", { "plan.zoom": "business", title: "Typed with care" });
  broken = true;
  await at.slack.as("UDANA").submit();
  await at.slack.until(
    () =>
      text(at.slack.views("UDANA")[0] ?? { blocks: [] }).includes(inSlack(wordsOf("en").fallback.apology).slice(0, 30)),
    5000,
  );
  expect(text(at.slack.views("UDANA")[0] ?? { blocks: [] })).toContain("> Typed with care");
});

test("what comes when too much is being worked on is refused at once, and what was taken is answered", async () => {
  const mostAtOnce = 20;
  const gate = Promise.withResolvers<void>();
  let asked = 0;
  const at = await desk({
    options: (base) => ({ ...base, mostAtOnce }),
    house: (house) => ({
      ...house,
      answer: async (intent) => {
        asked += 1;
        await gate.promise;
        return house.answer(intent);
      },
    }),
  });
  const dana = at.slack.as("UDANA");
  // A few at a time: Slack gives each three seconds, and a busy machine needs more for all of them.
  for (let taken = 10; taken <= mostAtOnce; taken += 10) {
    const few = Array.from({ length: 10 }, () => dana.slash("COPS", "help"));
    expect(new Set((await Promise.all(few)).map(({ status }) => status))).toEqual(new Set([200]));
    await expect.poll(() => asked).toBe(taken);
  }
  expect((await dana.slash("COPS", "help")).body).toMatchObject({ text: inSlack(en.fallback.apology) });
  expect((await dana.openHome()).status).toBe(503);
  expect(asked).toBe(mostAtOnce);
  expect(new Set(at.refused)).toEqual(new Set(["slack"]));
  expect(at.log).toMatchObject([{ level: "warn", fields: { why: "more at once than can be worked on", count: 1 } }]);
  gate.resolve();
  const whispers = () => at.slack.messages("COPS", "UDANA").filter(({ ephemeral }) => ephemeral);
  await at.slack.until(() => whispers().length >= mostAtOnce);
  expect((await dana.slash("COPS", "help")).body).not.toMatchObject({ text: inSlack(en.fallback.apology) });
});

test("with a store that hangs, a workspace whose token is remembered is served, and any other is answered in time", async () => {
  let hangs = false;
  let letGo = () => {};
  const gate = new Promise<null>((resolve) => {
    letGo = () => resolve(null);
  });
  const at = await desk({
    many: true,
    house: (house) => {
      const get = house.records.get;
      return { ...house, records: { ...house.records, get: (...of) => (hangs ? gate : get(...of)) } };
    },
  });
  furnish(at.slack, "T2", "2");
  await install(at, "UADA");
  at.slack.install("T2");
  hangs = true;
  at.clock.now += 61_000;
  expect((await openForm(at, "UJANA", "zoom")).title).toBe(de.ask.title);
  const answered = await at.slack.as("UDANA2").slash("COPS2", "zoom");
  expect(answered).toMatchObject({
    status: 200,
    body: { response_type: "ephemeral", text: inSlack(wordsOf("en").fallback.apology) },
  });
  letGo();
});
