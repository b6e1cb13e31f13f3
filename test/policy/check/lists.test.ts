// What is listed is listed once, wherever there is a list.
import { expect, test } from "vitest";
import { checkLists } from "../../../src/policy/check/lists.ts";
import type { Policy } from "../../../src/policy/policy.ts";
import { acme, en, hotlines, source } from "../acme.ts";
import { said } from "./said.ts";

const caveat = { id: "old", priorities: [1], when: {}, text: en("old"), source };
const rung = { id: "chief", whom: en("a"), how: en("b"), allowed: "missed", say: en("c"), source } as const;
const note = { id: "bye", moment: "closed", text: en("bye"), source } as const;
const twice = <T>(list: readonly T[] = []) => [...list, ...list.slice(0, 1)];

test.each<[string, Partial<Policy>, string]>([
  ["plan", { plans: twice(acme.plans) }, 'plans[3].id: "gold"'],
  ["product", { products: twice([{ id: "box", name: "Box" }]) }, 'products[1].id: "box"'],
  ["channel", { channels: twice(acme.channels) }, 'channels[1].id: "web"'],
  ["caveat", { caveats: twice([caveat]) }, 'caveats[1].id: "old"'],
  ["rung", { escalation: twice([rung]) }, 'escalation[1].id: "chief"'],
  ["note", { notes: twice([note]) }, 'notes[1].id: "bye"'],
  ["document", { sources: twice(acme.sources) }, 'sources[1].document: "guide"'],
  ["region", { hotlines: { ...hotlines, regions: twice(hotlines.regions) } }, 'hotlines.regions[1].id: "emea"'],
  ["line", { hotlines: { ...hotlines, lines: twice(hotlines.lines) } }, 'hotlines.lines[1].number: "+49 30 901820"'],
])("a %s stands there once", (_, part, said_) => {
  expect(checkLists(acme)).toEqual([]);
  expect(said(checkLists({ ...acme, ...part }))).toEqual([
    `${said_} stands there a second time; rename it or take it out`,
  ]);
});

test("a policy with every list, each thing once, is sound", () => {
  const whole = {
    caveats: [caveat],
    escalation: [rung],
    notes: [note],
    hotlines,
    products: [{ id: "box", name: "Box" }],
  };
  expect(checkLists({ ...acme, ...whole })).toEqual([]);
  const { regions: _, ...without } = hotlines;
  expect(checkLists({ ...acme, ...whole, hotlines: without })).toEqual([]);
});

test("the product of a plan is one that is sold", () => {
  const plans = [
    { id: "gold", name: "Gold", product: "box" },
    { id: "silver", name: "Silver", product: "boxes" },
    { id: "bronze", name: "Bronze" },
  ];
  const products = [
    { id: "box", name: "Box" },
    { id: "crate", name: "Crate" },
  ];
  const stray = (product: string, sold = products) =>
    said(checkLists({ ...acme, products: sold, plans: [...plans.slice(0, 1), { id: "x", name: "X", product }] }));
  expect(said(checkLists({ ...acme, plans, products }))).toEqual([
    'plans[1].product: there is no product "boxes"; did you mean "box"?',
  ]);
  expect(stray("barrel")).toEqual(['plans[1].product: there is no product "barrel"; the products are box, crate']);
  expect(said(checkLists({ ...acme, plans: plans.slice(0, 1) }))).toEqual([
    'plans[0].product: there is no product "box"; the products are missing',
  ]);
});
