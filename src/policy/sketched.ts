// The data of a policy's file from a sketch; what the sketch does not say is not in it.
import { first } from "../lang/languages.ts";
import { answersTo } from "./impact.ts";
import type { Sketch, SketchedChannel, SketchedLevel, SketchedPromise } from "./sketch.ts";

/** The file's data, but for its examples. What is a list in the sketch is one here, in the same order. */
export function sketched(sketch: Sketch): { readonly [field: string]: unknown } {
  const { id, name, country, zone, read, document, plans } = sketch;
  const source = { document: document.file ?? document.title, section: document.section };
  const { title, language, url } = document;
  const readings = Object.entries(sketch.readings).map(([name, { published, inForce, options }]) => {
    const told = Object.entries(options).map(([option, { text: said, value }]) => [
      option,
      { text: text(said), value },
    ]);
    return [name, { published: text(published), inForce, options: Object.fromEntries(told), source }];
  });
  return {
    id,
    name,
    version: read.slice(0, 7),
    valid: { from: read },
    about: text(`${sketch.priorities.length} priorities`),
    home: { country, zone },
    sources: [{ document: source.document, title, language, ...(url === null ? {} : { url }), read }],
    asks: ["impact", ...(sketch.priorities.some(({ stuck }) => stuck) ? ["workaround"] : []), "scope"],
    plans,
    readings: { ...Object.fromEntries(readings), ...(sketch.pauses === null ? { pause: pauseReading(source) } : {}) },
    calendars: sketch.calendars,
    priorities: sketch.priorities.map((level, index) => levelOf(level, index + 1, source)),
    ...(sketch.unprioritised === undefined ? {} : { unprioritised: sketch.unprioritised }),
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
const ways: { readonly [K in SketchedChannel["kind"]]: string } = {
  phone: "Phone",
  web: "Web form",
  email: "E-mail",
  chat: "Live chat",
  "in-product": "Help in the product",
  "self-help": "Articles",
  status: "Status page",
};

function at(source: Source, section: string | undefined): Source {
  return section === undefined ? source : { ...source, section };
}

function levelOf({ name, meaning, least, stuck, section }: SketchedLevel, level: number, source: Source) {
  const impacts = answersTo("impact").map(String);
  const impact = least === null ? impacts : impacts.slice(0, impacts.indexOf(least) + 1);
  const when = [{ impact, ...(stuck ? { workaround: ["none"] } : {}) }];
  return { level, name, gloss: text(name), meaning: text(meaning), when, source: at(source, section) };
}

/** Targets stand in the order of the promises that have a time, the others under `noGuarantee` in theirs. */
function promisesOf({ promises }: Sketch, source: Source) {
  const scopeOf = ({ plans, priorities }: SketchedPromise) => ({ ...(plans ? { plans } : {}), priorities });
  const targets = promises.flatMap((one) => {
    if (one.within === null) return [];
    const calendar = one.calendar === null ? {} : { calendar: one.calendar };
    const by = one.by ? { by: one.by } : {};
    return [
      {
        kind: one.kind,
        ...scopeOf(one),
        within: one.within,
        ...calendar,
        measure: one.measure,
        ...by,
        source: at(source, one.section),
      },
    ];
  });
  const refused = promises.flatMap((one) => {
    if (one.within !== null) return [];
    return [{ ...scopeOf(one), why: text("No response time is guaranteed"), source: at(source, one.section) }];
  });
  return { targets, ...(refused.length > 0 ? { noGuarantee: refused } : {}) };
}

function reachOf({ channels, hotlines, plans }: Sketch, source: Source) {
  const seen = new Map<string, number>();
  const named = channels.map(({ section, ...channel }) => {
    const count = (seen.get(channel.kind) ?? 0) + 1;
    seen.set(channel.kind, count);
    const id = count === 1 ? channel.kind : `${channel.kind}-${count}`;
    return { id, ...withoutUndefined(channel), name: text(ways[channel.kind]), source: at(source, section) };
  });
  const without =
    hotlines === null ? null : plans.filter(({ id }) => hotlines.plans !== null && !hotlines.plans.includes(id));
  const silent = without === null ? [{}] : without.length > 0 ? [{ plans: without.map(({ id }) => id) }] : [];
  const noPhone = silent.map((scope) => ({ ...scope, why: text("No number is published"), source }));
  return {
    channels: named,
    ...(hotlines ? { hotlines: linesOf(hotlines, source) } : {}),
    ...(noPhone.length > 0 ? { noPhone } : {}),
  };
}

function linesOf({ plans, regions, lines }: NonNullable<Sketch["hotlines"]>, source: Source) {
  const told = lines.map(({ place, ...line }) => ({ ...withoutUndefined(line), place: text(place) }));
  return { ...(plans ? { plans } : {}), ...(regions.length > 0 ? { regions } : {}), lines: told, source };
}

function withoutUndefined(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
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
