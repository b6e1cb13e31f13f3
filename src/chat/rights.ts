// Every door asks here: may this person see that case, may he change it, and what is among the answers to his list.
import type { AuditDeed, AuditObject } from "../case/audit.ts";
import type { Room, SupportCase } from "../case/case.ts";
import { type Asker, type Deed, type KnownRoom, may, type Right, type Role } from "../case/rights.ts";
import { opens } from "../case/token.ts";
import { audienceFrom, audienceOf, isIn } from "./audience.ts";
import { noteDenied } from "./audit.ts";
import type { Reply, Said } from "./reply.ts";
import type { Visit } from "./visit.ts";

/** The case, or what is told to whoever may not see it, or may not change it. */
export type Found = { readonly row: SupportCase } | { readonly refusal: Refusal };
type Refusal = Extract<Reply, { kind: "refusal" }>;

export async function caseFor(visit: Visit, id: string, deed: Deed): Promise<Found> {
  const { core, origin, words } = visit;
  return allowed(visit, await core.store.findCase(origin.tenant, id), deed, words.moves.gone);
}

export async function caseNumbered(visit: Visit, number: number): Promise<Found> {
  const { core, origin, words } = visit;
  return allowed(visit, await core.store.findByNumber(origin.tenant, number), "see", words.talk.noCase(number));
}

async function allowed(visit: Visit, row: SupportCase | null, deed: Deed, gone: string): Promise<Found> {
  if (!row) return refused(gone);
  const right = await rightTo(visit, deed, row);
  if (right === "yes") return { row };
  await noteDenied(visit, deed, { kind: "case", number: row.number }, right);
  return refused(sentence(visit, right, row));
}

function sentence({ words: { rights }, origin }: Visit, right: Exclude<Right, "yes">, row: SupportCase): string {
  if (right !== "outside") return rights[right];
  const inside = [row.owner, row.reporter, row.contact].find(
    (one) => one && one.id !== origin.who.id && one.name !== "",
  );
  return inside ? rights.outside(inside.name) : rights.outsideHere;
}

export async function rightTo(visit: Visit, deed: Deed, row: SupportCase): Promise<Right> {
  const role = roleOf(visit);
  const audience = await audienceOf(visit, row.room);
  if (visit.origin.token) return opens(visit.origin.token, deed, row.room, audience);
  const early = may(role, deed, row, { audience, isIn: false });
  if (early !== "hidden") return early;
  return may(role, deed, row, { audience, isIn: await isIn(visit, row.room) });
}

/** May he do anything of his own here, such as opening a case? Null: he may. */
export async function barred(visit: Visit, deed: AuditDeed, on: AuditObject): Promise<Refusal | null> {
  const { outside, auditor } = roleOf(visit);
  const { rights } = visit.words;
  if (!outside && !auditor) return null;
  await noteDenied(visit, deed, on, outside ? "outside" : "auditor");
  return refused(outside ? rights.outsideHere : rights.auditor).refusal;
}

/** May he choose something for that room, or open a case in it? Null: he may. */
export async function barredFrom(
  visit: Visit,
  id: string,
  deed: "settings" | "open" | "figures",
): Promise<Refusal | null> {
  const on = { kind: "room", id } as const;
  const stranger = await barred(visit, deed, on);
  if (stranger) return stranger;
  const room = { platform: visit.origin.platform, id, thread: null };
  const isOpen = await admitted(visit, room);
  if (isOpen) return null;
  await noteDenied(visit, deed, on, "hidden");
  return refused(visit.words.rights.notThere).refusal;
}

async function admitted(visit: Visit, room: Room): Promise<boolean> {
  const audience = await audienceOf(visit, room);
  const { token } = visit.origin;
  return token ? opens(token, "change", room, audience) === "yes" : audience === "everybody" || isIn(visit, room);
}

/** Settings for everybody are an administrator's. Null: he is one. */
export async function barredFromAll(visit: Visit, deed: AuditDeed, text: Said): Promise<Refusal | null> {
  if (visit.origin.admin) return null;
  await noteDenied(visit, deed, { kind: "tenant" }, "no-admin");
  return { kind: "refusal", text };
}

/**
 * Those rooms that he is in are asked for once a list, so that no list has to ask about single cases; of a list of one
 * `room` nothing but that.
 */
export async function askerOf(visit: Visit, room?: Pick<Room, "platform" | "id">): Promise<Asker> {
  const { core, origin } = visit;
  if (origin.token) return askerWith(origin.token);
  const { auditor, outside, id } = roleOf(visit);
  if (auditor) return { kind: "auditor" };
  const { store } = core;
  const known = room ? [await store.roomOf(origin.tenant, room)] : await store.roomsOf(origin.tenant);
  const rooms = await Promise.all(known.map((room) => admits(visit, room, outside)));
  return { kind: "person", id, outside, rooms: rooms.flat() };
}

/** What a token may see concerns nobody in particular. */
function askerWith({ scopes, rooms }: NonNullable<Visit["origin"]["token"]>): Asker {
  if (rooms === null && scopes.includes("audit")) return { kind: "auditor" };
  return { kind: "person", id: "", outside: rooms !== null, rooms: rooms ?? [] };
}

/** For what shows nothing but a person's own cases: nobody need be asked. */
export function ownAsker(visit: Visit): Asker {
  const { id, outside } = roleOf(visit);
  return { kind: "person", id, outside, rooms: [] };
}

async function admits(visit: Visit, known: KnownRoom, outside: boolean): Promise<string[]> {
  const room = { ...known, thread: null };
  const audience = await audienceFrom(visit, known);
  const isOpen = audience === "everybody" && !outside;
  return isOpen || (await isIn(visit, room)) ? [room.id] : [];
}

/** Whoever asks here about cases of another room is answered alone: not everybody here may see those. */
export function aloneUnlessHere({ origin }: Visit, rows: readonly SupportCase[], reply: Reply): Reply {
  const here = origin.where?.room;
  const isHere = rows.every(({ room }) => room.id === here?.id && room.platform === here.platform);
  return reply.kind === "card" && !isHere ? { ...reply, alone: true } : reply;
}

/** An administrator who is named as an auditor as well changes what he has to: he is none. */
export function roleOf({ origin, settings }: Visit): Role {
  const { id } = origin.who;
  const named = settings.roles?.auditors.some((one) => one.id === id) ?? false;
  return { id, auditor: named && !origin.admin, outside: origin.outside === true };
}

function refused(text: string): { readonly refusal: Refusal } {
  return { refusal: { kind: "refusal", text: [text] } };
}
