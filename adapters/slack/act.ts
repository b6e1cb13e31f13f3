// Somebody does something in Slack: who, where, in which workspace, and how much of Slack's time is left.
import type { Context } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import type { House } from "../../src/chat/door.ts";
import type { FormAnswers, Origin } from "../../src/chat/intent.ts";
import { pickedPeople, withNames } from "../kit/people.ts";
import type { Place } from "./form.ts";
import { isOutside, type Sayer } from "./outside.ts";
import type { Known, People } from "./people.ts";
import { tenantOf } from "./read.ts";

export type Act = {
  readonly client: WebClient;
  readonly tenant: string;
  readonly known: Known;
  /** Of another company. */
  readonly outside: boolean;
  readonly place: Place;
  /** The thread in which he has just written, so that he has it open. */
  readonly beside?: string | null | undefined;
  /** An address for an answer to this person alone; not every request has one. */
  readonly responseUrl: string | undefined;
  /** Of the request itself; over a socket there is none. */
  readonly signature: string | undefined;
  /** What `performance.now()` said when the request came in. */
  readonly since: number;
};

export type From = { readonly client: WebClient; readonly context: Context };
type Said = {
  readonly user: Sayer;
  readonly place: Place;
  readonly responseUrl?: string | undefined;
};

/** A person's profile is waited for that long; without it he is answered in English, by the name in the request. */
const profileWithinMs = 600;

export async function actOf({ client, context }: From, people: People, said: Said): Promise<Act> {
  const since = typeof context.receivedAt === "number" ? context.receivedAt : performance.now();
  const tenant = tenantIn(context);
  const { user, place, responseUrl } = said;
  const { known, home } = await people.meet(client, tenant, user, profileWithinMs);
  const ours = { team: context.teamId, enterprise: context.enterpriseId };
  const signature = typeof context.signature === "string" ? context.signature : undefined;
  return { client, tenant, known, outside: isOutside(ours, user.team, home), place, responseUrl, signature, since };
}

/** How many ms are left until that many after the request came in; never less than 0. */
export function left({ since }: Act, untilMs: number): number {
  return Math.max(0, untilMs - (performance.now() - since));
}

export function tenantIn({ teamId, enterpriseId, isEnterpriseInstall }: Context): string {
  return tenantOf({ team: teamId ?? null, enterprise: enterpriseId ?? null, orgWide: isEnterpriseInstall });
}

export function originOf({ tenant, known, outside, place, signature }: Act, house: House): Origin {
  const { admin, ...who } = known;
  return {
    platform: "slack",
    tenant,
    who,
    admin: admin && !outside,
    outside,
    language: known.language,
    where: place && {
      room: { platform: "slack", id: place.channel, thread: place.thread },
      name: place.name,
      direct: place.channel.startsWith("D"),
    },
    live: true,
    now: house.now(),
    once: signature,
  };
}

/** The answers, with the names of the people in them. */
export async function named({ client, tenant }: Act, people: People, answers: FormAnswers): Promise<FormAnswers> {
  const nameOf = async (id: string) => (await people.find(client, tenant, id, undefined, profileWithinMs)).name;
  const names = await Promise.all(pickedPeople(answers).map(async (id) => [id, await nameOf(id)] as const));
  return withNames(answers, new Map(names));
}
