// A small sound policy of a made-up vendor, for tests that change one thing of it.
import type { Policy } from "../../src/policy/policy.ts";

export const en = (text: string) => ({ en: text });
export const source = { document: "guide", section: "Times" };

const level = (nth: number, name: string, when: Policy["priorities"][number]["when"]) => ({
  ...{ level: nth, name, gloss: en(name), meaning: en(name), when, source },
});

export const acme: Policy = {
  id: "acme",
  name: "Acme",
  version: "1",
  valid: { from: "2026-01-01" },
  about: en("two priorities"),
  home: { country: "DE", zone: "Europe/Berlin" },
  sources: [{ document: "guide", title: "Guide", language: "en" }],
  asks: ["impact", "scope"],
  plans: [
    { id: "gold", name: "Gold" },
    { id: "silver", name: "Silver" },
    { id: "bronze", name: "Bronze" },
  ],
  readings: {},
  calendars: {
    office: { zone: "Europe/Berlin", hours: [{ days: ["mon", "tue"], from: "09:00", to: "17:00" }], holidays: "none" },
  },
  priorities: [level(1, "High", [{ impact: ["down", "severe"] }]), level(2, "Low", [{}])],
  targets: [
    {
      ...{ kind: "first-response", priorities: [1], plans: ["gold", "silver"], within: { amount: 4, unit: "hours" } },
      ...{ measure: "aim", source },
    },
    {
      ...{ kind: "first-response", priorities: [2], plans: ["gold", "silver"], measure: "aim", source },
      ...{ within: { amount: 2, unit: "business-days" }, calendar: "office" },
    },
    {
      ...{ kind: "follow-up", priorities: [1], plans: ["gold"], within: { amount: 1, unit: "hours" }, measure: "aim" },
      ...{ follows: "update", source },
    },
  ],
  noGuarantee: [{ plans: ["bronze"], why: en("it is free"), source }],
  response: { starts: "report", endedBy: "reply", pauses: false, text: en("a person answers"), source },
  contact: { who: "anyone", text: en("anybody"), source },
  bring: [],
  channels: [{ id: "web", kind: "web", name: en("Form"), access: "anyone", source }],
  noPhone: [{ why: en("no number is published"), source }],
  examples: [{ given: { answers: { impact: "none" } }, expect: { priority: 2 } }],
};

/** Hotlines with one line, for policies that have a phone. */
export const hotlines: NonNullable<Policy["hotlines"]> = {
  regions: [{ id: "emea", name: "EMEA", serves: "emea", hours: "office" }],
  lines: [{ number: "+49 30 901820", country: "DE", place: en("Berlin"), region: "emea" }],
  source,
};
