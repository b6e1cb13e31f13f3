import { expect, test } from "vitest";
import type { Form } from "../../src/chat/reply.ts";
import type { GivenAnswers } from "../../src/policy/impact.ts";
import { everyAnswer, withDefaults } from "../../src/policy/impact.ts";
import { weightsOf } from "../../src/triage/deciding.ts";
import { suggest } from "../../src/triage/suggest.ts";
import { catalog, fieldIn, fieldsOf, formIn, mistakesIn, office, textIn } from "./office.ts";

const vendors = ["purecloud", "cloudtalk", "zoom", "netcor"];
const others = catalog.policies.map(({ id }) => id).filter((id) => !vendors.includes(id));

/** The first thing that has to be chosen before the form can be sent. */
function unchosen(form: Form) {
  return fieldsOf(form).find((field) => field.kind === "choice" && !field.optional && field.value === null);
}

const leftIn = (form: Form) =>
  fieldsOf(form)
    .flatMap((field) => (field.kind === "choice" && !field.optional && field.value === null ? [field.id] : []))
    .join();

test.each(vendors)(
  "from /sla to the card it takes at most four choices with %s, whatever is answered",
  async (vendor) => {
    const it = await office();
    const counts: number[] = [];
    async function on(form: Form, made: number): Promise<void> {
      const field = unchosen(form);
      if (field?.kind !== "choice") {
        counts.push(made);
        expect((await it.submit(form, { title: "Nothing works" })).kind).toBe("done");
        return;
      }
      const options = field.id === "vendor" ? [vendor] : field.options.map(({ value }) => value);
      for (const value of options) await on(formIn(await it.change(form, { [field.id]: value })), made + 1);
    }
    await on(formIn(await it.say("")), 0);
    expect(Math.max(...counts)).toBeLessThanOrEqual(4);
    // A question, which no workaround and no environment makes any other.
    expect(Math.min(...counts)).toBe(vendor === "zoom" || vendor === "cloudtalk" ? 3 : 2);
  },
);

test.each(others)("and with %s, whatever is answered", async (vendor) => {
  const it = await office();
  const worst: { made: number; form: Form }[] = [];
  /** Of the answers that leave the same to be chosen one is followed. */
  async function on(form: Form, made: number): Promise<void> {
    const field = unchosen(form);
    if (field?.kind !== "choice") {
      if (made > (worst.at(-1)?.made ?? 0)) worst.push({ made, form });
      return;
    }
    const followed = new Map<string, Form>();
    for (const { value } of field.id === "vendor" ? [{ value: vendor }] : field.options) {
      const next = formIn(await it.change(form, { [field.id]: value }));
      followed.set(leftIn(next), next);
    }
    for (const next of followed.values()) await on(next, made + 1);
  }
  await on(formIn(await it.say("")), 0);
  const { made = 0, form } = worst.at(-1) ?? {};
  expect(made).toBeLessThanOrEqual(4);
  expect(form && (await it.submit(form, { title: "Nothing works" })).kind).toBe("done");
});

test.each([true, false])(
  "a sentence that says it all leaves one press (forms that follow the answers: %s)",
  async (live) => {
    const it = await office();
    const form = formIn(await it.say("purecloud is down for everyone, no workaround", { live }));
    expect([form.submit, unchosen(form)]).toEqual(["Open case", undefined]);
    expect(textIn(form.parts)).toContain("Suggested: Priority 1, critical impact");
    expect((await it.submit(form, {}, { live })).kind).toBe("done");
    expect(await it.theCase()).toMatchObject({ priority: 1, answers: { scope: "everyone" } });
  },
);

test("what is left out can change neither priority nor promise, with any vendor and whatever was answered", () => {
  for (const policy of catalog.policies) {
    const worst = withDefaults({ impact: "down" });
    for (const given of everyAnswer(
      policy.asks.filter((one) => one !== "scope"),
      worst,
    )) {
      const weights = weightsOf(policy, given, null);
      const hidden = policy.asks.filter((question) => !weights.has(question));
      const levels = [...everyAnswer(hidden, given)].map((answers) => suggest(policy, answers).priority);
      expect(new Set(levels).size, `${policy.id} ${JSON.stringify(given)}`).toBe(1);
    }
  }
});

test.each<[string, GivenAnswers, readonly string[]]>([
  ["cloudtalk", { impact: "none" }, ["impact"]],
  ["cloudtalk", { environment: "staging", impact: "down" }, ["environment", "impact"]],
  ["purecloud", { impact: "severe" }, ["impact"]],
  ["purecloud", { impact: "limited" }, ["impact", "workaround"]],
  ["zoom", { impact: "down", preview: true }, ["impact", "preview"]],
  ["netcor", { impact: "down" }, ["impact", "workaround"]],
])("with %s, once %j is known, only this decides: %j", (vendor, given, decides) => {
  const policy = catalog.find(vendor);
  expect(policy && [...weightsOf(policy, given, "basic").keys()]).toEqual(decides);
});

test("an answer that only brings a word of advice is asked, and may be passed over", async () => {
  const it = await office();
  const form = formIn(await it.say("purecloud"));
  const limited = formIn(await it.change(form, { "answer.impact": "limited" }));
  expect(fieldIn(limited, "answer.workaround").optional).toBe(true);
  const advised = formIn(await it.change(limited, { "answer.workaround": "none" }));
  expect(textIn(advised.parts)).toContain("Priority 3 takes for granted that there is a workaround");
});

test("in steps an answer that asks one thing more is asked it, before anything is opened", async () => {
  const it = await office();
  const live = { live: false };
  const first = formIn(await it.say("purecloud: a question about invoices", live));
  const back = first.submit === "Next" ? first : formIn(await it.change(first, {}, live, "back"));
  expect(fieldsOf(back).map(({ id }) => id)).not.toContain("answer.workaround");
  const more = formIn(await it.submit(back, { "answer.impact": "down" }, live));
  expect(more.submit).toBe("Next");
  expect(fieldIn(more, "answer.workaround").value).toBeNull();
});

test("the suggestion is five lines at most, and the number to call is the first of them", async () => {
  const it = await office();
  for (const vendor of vendors)
    for (const damage of ["is down, no workaround", "is slow, no workaround", "partly fails", ": a question"]) {
      const { parts } = formIn(await it.say(`${vendor} ${damage}`));
      const lines = parts.find((part) => part.kind === "list");
      if (lines?.kind === "list") expect(lines.items.length).toBeLessThanOrEqual(4);
    }
  const form = formIn(await it.say("netcor is down, no workaround"));
  expect(textIn(form.parts)).toMatch(/Suggested: .*\nCall now: \+49/);
  expect(textIn(formIn(await it.say("netcor: a question")).parts)).not.toContain("It would be");
});

test("a form that comes back says at its top which fields are meant", async () => {
  const it = await office();
  const reply = await it.submit(formIn(await it.say("zoom")), { title: "" });
  expect(Object.keys(mistakesIn(reply)).length).toBe(3);
  expect(textIn(formIn(reply).parts)).toMatch(
    /^Not sent yet\. Please look at: What is wrong, in one line; How bad is it\?; Plan/,
  );
});
