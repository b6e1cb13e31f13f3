// What a stored case and a line of its journal must be, for every version that wrote any; what a later one adds is kept.
import { z } from "zod";

/** Of the documents of cases that this version writes; what carries none is of a version before there were versions. */
export const documentVersion = 2;

const instant = z.int();
const person = z.looseObject({ id: z.string(), name: z.string() });
const target = z.looseObject({ guaranteed: z.boolean(), kind: z.string() });
const level = z.looseObject({ level: z.int(), name: z.string(), targets: z.array(target) });
const terms = z.looseObject({
  vendor: z.string(),
  vendorName: z.string(),
  vendorZone: z.string(),
  levels: z.array(level).min(1),
  channels: z.array(z.looseObject({ kind: z.string() })),
  lines: z.array(z.looseObject({ number: z.string() })),
});
const act = z.looseObject({ kind: z.string() });

export const StoredCase = z.looseObject({
  version: z.int().max(documentVersion, "it is of a later version of Dueline; start that one again").optional(),
  id: z.string(),
  tenant: z.string(),
  number: z.int(),
  title: z.string(),
  description: z.string(),
  priority: z.int(),
  status: z.enum(["open", "waiting", "answered", "restored", "closed"]),
  terms,
  site: z.looseObject({ country: z.string(), zone: z.string() }),
  language: z.string(),
  reporter: person,
  owner: person.nullable(),
  contact: person.nullable(),
  room: z.looseObject({ platform: z.string(), id: z.string() }),
  openedAt: instant,
  reportedAt: instant.nullable(),
  respondedAt: instant.nullable(),
  closedAt: instant.nullable(),
  pauses: z.array(z.looseObject({ from: instant, until: instant.nullable() })),
  course: z.array(z.looseObject({ revision: z.int(), at: instant, act })).min(1),
});

export const StoredLine = z.looseObject({
  revision: z.int(),
  by: person.nullable(),
  act,
  deadlines: z.array(z.looseObject({ kind: z.string(), dueAt: instant.nullable() })),
});
