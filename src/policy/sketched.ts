// The data of a policy's file from a sketch; what the sketch does not say is not in it.
import { first } from "../lang/languages.ts";
import { countryName } from "../lang/names.ts";
import { answersTo } from "./impact.ts";
import { type Sketch, type SketchedLevel, slug } from "./sketch.ts";

/** The file's data, but for its examples. */
export function sketched(sketch: Sketch): { readonly [field: string]: unknown } {
  const { id, name, country, zone, read, document, plans } = sketch;
  const source = { document: document.title, section: document.section };
  const { title, language, url } = document;
  return {
    id,
    name,
    version: read.slice(0, 7),
    valid: { from: read },
    about: text(`${sketch.priorities.length} priorities`),
    home: { country, zone },
    sources: [{ document: title, title, language, ...(url === null ? {} : { url }), read }],
    asks: ["impact", ...(sketch.priorities.some(({ stuck }) => stuck) ? ["workaround"] : []), "scope"],
    plans: plans.map((plan) => ({ id: slug(plan), name: plan })),
    readings: sketch.pauses === null ? { pause: pauseReading(source) } : {},
    calendars: sketch.hours ? { office: officeOf(sketch.hours, sketch) } : {},
    priorities: sketch.priorities.map((level, index) => levelOf(level, index + 1, source)),
    ...promisesOf(sketch, source),
    response: {
      starts: sketch.starts,
      endedBy: sketch.endedBy,
      pauses: sketch.pauses ?? { reading: "pause" },
      text: text(`${starts[sketch.starts]}; ${ends[sketch.endedBy]}`),
      source,
    },
    contact: { who: sketch.who, text: text(callers[sketch.who]), source },
    bring: [],
    ...reachOf(sketch, source),
  };
}

type Source = { readonly document: string; readonly section: string };

const text = (said: string) => ({ [first]: said });
const starts = {
  report: "The clock starts with the report",
  "ticket-received": "The clock starts when the vendor has the ticket",
};
const ends = { reply: "an answer by a person ends it", acknowledgement: "an automatic receipt is enough" };
const callers = {
  anyone: "Anybody may report",
  designated: "Only contacts that were named to the vendor may report",
  admins: "Only administrators of the product may report",
};

function levelOf({ name, meaning, least, stuck }: SketchedLevel, level: number, source: Source) {
  const impacts = answersTo("impact").map(String);
  const impact = least === null ? impacts : impacts.slice(0, impacts.indexOf(least) + 1);
  const when = [{ impact, ...(stuck ? { workaround: ["none"] } : {}) }];
  return { level, name, gloss: text(name), meaning: text(meaning), when, source };
}

function promisesOf({ plans, promises, measure }: Sketch, source: Source) {
  const cells = promises.flatMap((row, plan) =>
    row.map((within, index) => ({ within, level: index + 1, ...(plans[plan] ? { plans: [slug(plans[plan])] } : {}) })),
  );
  const targets = cells.flatMap(({ within, level, ...scope }) => {
    const counted = within?.unit.includes("business") ? { calendar: "office" } : {};
    return within
      ? [{ kind: "first-response", ...scope, priorities: [level], within, ...counted, measure, source }]
      : [];
  });
  const none = cells.filter(({ within }) => within === null);
  const refused = none.map(({ within: _, level, ...scope }) => ({
    ...scope,
    priorities: [level],
    why: text("No response time is guaranteed"),
    source,
  }));
  return { targets, ...(refused.length > 0 ? { noGuarantee: refused } : {}) };
}

function reachOf({ web, numbers, who, country }: Sketch, source: Source) {
  const access = ({ anyone: "anyone", designated: "designated-contact", admins: "admin" } as const)[who];
  const form = { id: "web", kind: "web", name: text("Web form"), url: web, access, preferred: true, source };
  if (numbers.length === 0) return { channels: [form], noPhone: [{ why: text("No number is published"), source }] };
  const place = text(countryName(country, first));
  const lines = numbers.map((number) => ({ number, country, place }));
  const phone = { id: "phone", kind: "phone", name: text("Phone"), access, source };
  return { channels: [form, phone], hotlines: { lines, source } };
}

function officeOf({ from, to, holidays }: NonNullable<Sketch["hours"]>, { zone, country }: Sketch) {
  const hours = [{ days: ["mon", "tue", "wed", "thu", "fri"], from, to }];
  return { zone, hours, holidays: holidays ? { region: country } : "none" };
}

function pauseReading(source: Source) {
  return {
    published: text("It is not said whether the clock stands still while the vendor waits for us"),
    inForce: "runs-on",
    options: {
      "runs-on": { text: text("it runs on"), value: false },
      "stands-still": { text: text("it stands still"), value: true },
    },
    source,
  };
}
