// Deadlines in one's own calendar: an address for oneself and one for the channel, given alone, renewed and revoked.
import { dropKey, keySince, newKey, type Owner } from "../calendar/key.ts";
import type { Doors } from "../core.ts";
import { flat } from "../line.ts";
import { alert, button, buttons, says, whispers } from "../part.ts";
import { privateCard } from "../private-card.ts";
import type { Line, Part, Reply, Span } from "../reply.ts";
import { barredFrom } from "../rights.ts";
import type { Visit } from "../visit.ts";
import { buttonId } from "./case-buttons.ts";
import { roomHere } from "./webhooks/add.ts";

/** The way that the server answers calendars at. */
export const calendarPath = "/calendar.ics";

type Kind = Owner["kind"];

export async function calendarCard(visit: Visit, first: readonly Part[] = []): Promise<Reply> {
  const { doors, words } = { doors: visit.core.doors, words: visit.words };
  const barred = await barredFromCalendar(visit, "person");
  if (barred || !doors?.publicUrl) return barred ?? { kind: "refusal", text: [words.doors.calendar.noAddress] };
  const kinds: Kind[] = roomHere(visit) === null ? ["person"] : ["person", "room"];
  const rows = await Promise.all(kinds.map((kind) => rowFor(visit, kind)));
  const { title, hint } = words.doors.calendar;
  return { kind: "card", card: privateCard(words, title, [...first, whispers([hint]), ...rows.flat()]), alone: true };
}

export async function newCalendar(visit: Visit, kind: string): Promise<Reply> {
  const { core, origin, words } = visit;
  const owner = ownerOf(visit, kind);
  const barred = await barredFromCalendar(visit, owner?.kind ?? "person");
  if (barred || !owner || !core.doors?.publicUrl) return barred ?? calendarCard(visit);
  const { who: by, language, now: createdAt, tenant } = origin;
  const key = await newKey(core.store.records, core.doors, tenant, { owner, by, language, createdAt });
  const { yours, once, hint } = words.doors.calendar;
  const parts: Part[] = [says([once]), { kind: "quote", text: addressOf(core.doors, key) }, whispers([hint])];
  return { kind: "card", card: privateCard(words, yours, parts), alone: true };
}

export async function revokeCalendar(visit: Visit, kind: string): Promise<Reply> {
  const owner = ownerOf(visit, kind);
  const barred = await barredFromCalendar(visit, owner?.kind ?? "person");
  if (barred || !owner) return barred ?? calendarCard(visit);
  await dropKey(visit.core.store.records, visit.origin.tenant, owner);
  return calendarCard(visit, [alert("good", [visit.words.doors.calendar.revoked])]);
}

/** What comes behind the question mark stands in no log of ours. */
export function addressOf({ publicUrl }: Pick<Doors, "publicUrl">, key: string): string {
  return `${publicUrl}${calendarPath}?${new URLSearchParams({ key })}`;
}

async function barredFromCalendar(visit: Visit, kind: Kind): Promise<Reply | null> {
  const room = roomHere(visit);
  if (visit.origin.outside) return { kind: "refusal", text: [visit.words.rights.outsideHere] };
  return kind === "room" && room !== null ? barredFrom(visit, room, "figures") : null;
}

/** The room is the one that one is in, whatever a button says. */
function ownerOf(visit: Visit, kind: string): Owner | null {
  const { platform, who } = visit.origin;
  const room = roomHere(visit);
  if (kind === "person") return { kind, platform, id: who.id };
  return kind === "room" && room !== null ? { kind, platform, id: room } : null;
}

async function rowFor(visit: Visit, kind: Kind): Promise<Part[]> {
  const { core, origin, words } = visit;
  const { calendar } = words.doors;
  const owner = ownerOf(visit, kind);
  const since = owner && (await keySince(core.store.records, origin.tenant, owner));
  const when = (at: number): Span => ({ kind: "time", at, zone: origin.who.zone ?? "UTC", show: "date-time" });
  const state: Line = since === null ? [calendar.none] : flat(calendar.since(when(since)));
  const name = kind === "person" ? calendar.mine : calendar.room;
  const get = since === null ? calendar.get : calendar.renew;
  const off = button({ id: buttonId.calendarOff, label: calendar.revoke, value: kind });
  const row = buttons(
    button({ id: buttonId.calendarNew, label: get, spoken: `${get}: ${name}`, value: kind }),
    ...(since === null ? [] : [off]),
  );
  return [says([`${name}: `, ...state]), row];
}
