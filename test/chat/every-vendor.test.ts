// Whatever vendor is added: its file is sound however it is read, says what it says in three languages, and its screens fit.
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { cardOf } from "../../src/chat/screens/case-card.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { type Language, languages } from "../../src/lang/languages.ts";
import { catalogOf } from "../../src/policy/catalog.ts";
import { crossChecks } from "../../src/policy/check/all.ts";
import { checkCounts, mostOf } from "../../src/policy/check/counts.ts";
import { limitAt } from "../../src/policy/check/lengths.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { withProducts } from "../../src/policy/products.ts";
import { resolveReadings } from "../../src/policy/readings.ts";
import { readYaml } from "../../src/policy/yaml-file.ts";
import { seeds } from "../vendors.ts";
import { inCard, inReply, long, people } from "./fits.ts";
import { catalog, fieldsOf, formIn, office } from "./office.ts";

const added = catalog.policies.filter(({ id }) => !seeds.some((seed) => seed === id));
const each = added.map((policy) => [policy.id, policy] as const);
const limited = {
  "answer.environment": "production",
  "answer.impact": "severe",
  "answer.workaround": "none",
  "answer.pattern": "constant",
};

test.each(each)("%s is sound with every option of its readings", async (id, { readings }) => {
  const { value } = readYaml(await readFile(`policies/${id}.yaml`, "utf8"));
  for (const [name, { options }] of Object.entries(readings))
    for (const option of Object.keys(options)) {
      const read = resolveReadings(value, { [`${id}.${name}`]: option });
      expect([...read.findings, ...crossChecks(withProducts(read.value), `${id}.yaml`, undefined)], option).toEqual([]);
    }
});

test.each(each)("%s is told in three languages, each its own", (_, policy) => {
  const texts = textsIn(policy);
  const long = texts.filter(({ en }) => en.split(" ").length > 3);
  expect(long.filter(({ en, de, ro }) => en === de || en === ro || de === ro)).toEqual([]);
  expect(texts.filter(({ ro }) => /[şţŞŢ]/.test(ro))).toEqual([]);
});

test.each(each)(
  "%s: what its copies leave out is listed, and every source has its address and its day",
  (_, policy) => {
    expect(policy.sources.filter(({ url, read }) => url === undefined || read === undefined)).toEqual([]);
    expect(policy.missing?.length ?? 0).toBeGreaterThan(0);
    expect(policy.examples.length).toBeGreaterThanOrEqual(12);
  },
);

test.each(each)("every screen of a case with %s fits, in every language", async (_, policy) => {
  const found: string[] = [];
  for (const language of languages) found.push(...(await screensOf(policy, language, catalog)));
  expect([...new Set(found)]).toEqual([]);
});

// What `policies check` lets through must fit, or a case would be opened whose card no platform takes.
test.each(catalog.policies.map((policy) => [policy.id, policy] as const))(
  "every screen of a case with %s fits where all of its texts are as long as they may be",
  async (_, policy) => {
    const swollen = swell(structuredClone(policy));
    expect([...new Set(await screensOf(swollen, "ro", catalogOf([swollen])))]).toEqual([]);
  },
);

// The lists as well: each with as many as it may have, and each of those as long as it may be.
test.each(seeds.map((id) => [id]))("every screen of a case with %s fits where its lists are full", async (id) => {
  const policy = catalog.find(id);
  const full = policy && swell(structuredClone(filled(policy)));
  if (!full) throw new Error(`there is no ${id}`);
  expect(checkCounts(full)).toEqual([]);
  expect([...new Set(await screensOf(full, "ro", catalogOf([full])))]).toEqual([]);
});

/** Whatever is drawn of it as often as it may stand there. */
function filled(policy: Policy): Policy {
  const { plans, bring, channels, hotlines } = policy;
  const rungs = catalog.policies.flatMap(({ escalation = [] }) => escalation).slice(0, 1);
  const notes = catalog.policies.flatMap(({ notes: all = [] }) => all).filter(({ moment }) => moment === "opening");
  return {
    ...policy,
    plans: asManyAs("plans", plans),
    bring: asManyAs("bring", bring),
    channels: asManyAs("channels", channels),
    notes: asManyAs("notes", notes).map(({ plans: _, priorities: __, ...note }) => note),
    escalation: asManyAs("escalation", rungs).map(({ plans: _, priorities: __, ...rung }) => rung),
    ...(hotlines ? { hotlines: { ...hotlines, lines: asManyAs("lines", hotlines.lines) } } : {}),
  };
}

/** Copies of the first stand before the others. */
function asManyAs<T extends object>(list: string, of: readonly T[]): T[] {
  const [first] = of;
  if (!first) return [];
  const copies = Array.from({ length: Math.max(0, (mostOf(list) ?? 0) - of.length) }, (_, nth) => ({
    ...structuredClone(first),
    ...("id" in first ? { id: `copy-${nth}` } : {}),
  }));
  return [...copies, ...of].slice(0, mostOf(list));
}

/** What does not fit on the screens of a case with that vendor. */
async function screensOf(policy: Policy, language: Language, among: typeof catalog): Promise<readonly string[]> {
  const it = await office({ catalog: among });
  const whose = { language };
  const { id: vendor, plans } = policy;
  const found: string[] = [];
  await it.store.keepSettings("T1", "C1", {
    ...(await it.store.settingsOf("T1", "C1")),
    vendors: [{ id: vendor, plan: plans.at(-1)?.id ?? null, contacts: people }],
  });
  const start = formIn(await it.say(vendor, whose));
  const form = formIn(await it.change(start, { title: long.title, ...asked(start, limited) }, whose));
  found.push(...inReply("form", { kind: "form", form }));
  const more = formIn(await it.change(form, { [`priority.${vendor}`]: String(lowest(policy)) }, whose));
  found.push(...inReply("chosen", { kind: "form", form: more }));
  const opened = await it.submit(more, asked(more, { because: long.because, description: long.description }), whose);
  found.push(...inReply("opened", opened));
  const row = await it.theCase();
  found.push(...inCard("card", cardOf(row, it.clock.at, wordsOf(language))));
  for (const move of ["more", "why", "hotline"]) found.push(...inReply(move, await it.press(move, row.id, whose)));
  for (const said of [`hotline ${vendor}`, "status 1", "why 1", "list", `due ${vendor} ${lowest(policy)}`])
    found.push(...inReply(said, await it.say(said, whose)));
  return found;
}

/** Its texts and names, each with the most characters that it may have. */
function swell(policy: Policy): Policy {
  const inside = (node: object, path: readonly string[]): void => {
    for (const [key, one] of Object.entries(node)) {
      const here = [...path, key];
      if (typeof one === "object" && one !== null) inside(one, here);
      else if (typeof one === "string" && isRead(key)) {
        const most = limitAt(here.map((step) => (/^\d+$/.test(step) ? Number(step) : step)));
        Reflect.set(node, key, one.slice(0, 10).padEnd(most, "W"));
      }
    }
  };
  inside(policy, []);
  return policy;
}

const isRead = (key: string) => ["name", "section", "title"].includes(key) || languages.some((one) => one === key);

/** Of these answers those that the form asks for. */
function asked(form: ReturnType<typeof formIn>, answers: { readonly [field: string]: string }) {
  const ids = fieldsOf(form).map(({ id }) => id);
  return Object.fromEntries(Object.entries(answers).filter(([id]) => ids.includes(id)));
}

function lowest({ priorities }: Policy): number {
  return priorities.at(-1)?.level ?? 1;
}

function textsIn(node: unknown): { en: string; de: string; ro: string }[] {
  if (typeof node !== "object" || node === null) return [];
  const entries = new Map<string, unknown>(Object.entries(node));
  const [en, de, ro] = languages.map((language) => entries.get(language));
  if (typeof en === "string" && typeof de === "string" && typeof ro === "string") return [{ en, de, ro }];
  return [...entries].flatMap(([name, one]) => (name === "gloss" ? [] : textsIn(one)));
}

test("a vendor's name that is made of everyday words is heard only where it is written as one", async () => {
  const it = await office();
  const field = async (text: string, id = "vendor") =>
    fieldsOf(formIn(await it.say(text))).find((one) => one.id === id);
  expect(await field("our phone service now fails")).toMatchObject({ value: null });
  expect(await field("servicenow is down")).toMatchObject({ value: "servicenow" });
  expect(await field("red hat is down")).toMatchObject({ value: "redhat" });
  expect(await field("twilio production is down, no workaround", "plan.twilio")).toMatchObject({ value: null });
  expect(await field("twilio business is down, no workaround", "plan.twilio")).toMatchObject({ value: "business" });
});
