// Where the dialog begins: with everything that was said, set and done before.

import type { Site } from "../../../triage/site.ts";
import { audienceOf } from "../../audience.ts";
import type { Command } from "../../commands.ts";
import type { Intent } from "../../intent.ts";
import { guessSite } from "../../reading/place.ts";
import { reportedIn } from "../../reading/reported.ts";
import { shorten, titleOf } from "../../reading/title.ts";
import { ownAsker } from "../../rights.ts";
import { policiesOf, type Visit } from "../../visit.ts";
import { type Draft, most } from "./draft.ts";

/** How long a platform may take to say whether a room can be posted in; the form does not wait longer. */
const OBSTACLE_MS = 600;

export type Wish = Extract<Command, { kind: "open" }>;
export type Quoted = Extract<Intent, { kind: "start" }>["quoted"];

export async function firstDraft(visit: Visit, wish: Wish, quoted: Quoted): Promise<Draft> {
  const room = visit.origin.where?.room.id ?? null;
  const [often, obstacle] = await Promise.all([vendorsOf(visit), obstacleIn(visit, room)]);
  return { ...blank(visit, wish, quoted, often), obstacle };
}

/** What is in the way of posting there, as a word; null: nothing that is known. */
export async function obstacleIn(visit: Visit, id: string | null): Promise<string | null> {
  const { tenant, platform } = visit.origin;
  if (id === null) return null;
  const room = { platform, id, thread: null };
  const [obstacle] = await Promise.all([
    visit.core.platforms.get(platform)?.obstacle(tenant, room, OBSTACLE_MS),
    // Written down meanwhile: who sees what is said there decides who will see the case.
    audienceOf(visit, room),
  ]);
  return obstacle ?? null;
}

function blank(visit: Visit, wish: Wish, quoted: Quoted, { last, often }: Used): Draft {
  const { core, origin, settings, words } = visit;
  const room = origin.where?.room ?? null;
  const used = policiesOf(visit);
  const site: Site | null = settings.site ?? guessSite(origin.who.zone);
  return {
    id: core.newId(),
    step: "ask",
    vendor: wish.vendor?.id ?? last ?? (used.length === 1 ? (used[0]?.id ?? null) : null),
    last,
    often,
    title: wish.title || (quoted ? titleOf(quoted.text) : ""),
    description: shorten(quoted?.text ?? wish.description ?? "", most.description),
    answers: wish.answers,
    choice: wish.vendor === null ? null : wish.priority,
    because: "",
    plan: wish.plan,
    country: site?.region ?? site?.country ?? "",
    zone: site?.zone ?? origin.who.zone ?? "",
    language: settings.language ?? words.language,
    room: room?.id ?? null,
    from: room ? { room: room.id, thread: quoted?.thread ?? room.thread } : null,
    obstacle: null,
    ...reportOf(visit, wish, quoted),
    way: null,
    ticket: "",
    owner: null,
    showSite: false,
    showMore: false,
    showUsual: false,
  };
}

/** What was said of a report to the vendor; where its clock waits for a ticket, that there is one is still asked. */
function reportOf({ origin }: Visit, { title, vendor }: Wish, quoted: Quoted): Pick<Draft, "reported" | "told"> {
  const told = reportedIn(title || (quoted?.text ?? ""), origin.now, origin.who.zone ?? "UTC");
  if (told === null) return { reported: false };
  return { reported: vendor?.response.starts !== "ticket-received", told };
}

type Used = Pick<Draft, "last" | "often">;

/** As many as the form remembers. */
const mostOften = 3;

async function vendorsOf(visit: Visit): Promise<Used> {
  const { core, origin } = visit;
  const asker = ownAsker(visit);
  const mine = await core.store.listCases(origin.tenant, { asker, state: "all", person: origin.who.id, limit: 20 });
  const latest = mine.toSorted((a, b) => b.openedAt - a.openedAt).map(({ terms }) => terms.vendor);
  const counted = Map.groupBy(latest, (vendor) => vendor);
  const often = [...counted.entries()].toSorted(([, a], [, b]) => b.length - a.length).map(([vendor]) => vendor);
  return { last: latest[0] ?? null, often: often.slice(0, mostOften) };
}
