// Who works at the company that the playground shows, and where they talk: one cast for both platforms.

import { type Language, languageOf } from "../../src/chat/door.ts";

export type Member = {
  /** The same on both platforms, and in the page's own addresses. */
  readonly id: string;
  readonly name: string;
  /** IANA name. */
  readonly zone: string;
  /** BCP 47, as both platforms write it. */
  readonly locale: string;
  readonly city: string;
  readonly admin: boolean;
};

export const company = { id: "T0HARBOUR", name: "Harbour & Reed" };

/** The first is who opens the page first, and who put the app in. */
export const cast: readonly Member[] = [
  {
    id: "grace",
    name: "Grace Miller",
    zone: "America/Indiana/Indianapolis",
    locale: "en-US",
    city: "Indianapolis",
    admin: true,
  },
  { id: "lena", name: "Lena Brandt", zone: "Europe/Berlin", locale: "de-DE", city: "Berlin", admin: false },
  { id: "jack", name: "Jack Thornton", zone: "Australia/Perth", locale: "en-AU", city: "Perth", admin: false },
  { id: "andrei", name: "Andrei Popescu", zone: "Europe/Bucharest", locale: "ro-RO", city: "Bucharest", admin: false },
];

/** Slack's channels; the bot is invited where `bot` says so. */
export const channels = [
  { id: "C0INCIDENTS", name: "incidents", bot: true },
  { id: "C0ITSUPPORT", name: "it-support", bot: true },
  { id: "C0TELEPHONY", name: "telephony", bot: true },
  { id: "C0OFFICE", name: "office", bot: false },
] as const;

export const team = { name: "IT Operations", channels: ["General", "Incidents"] };
export const groupChat = "Night shift";

/** How people address the app, and what its manifest calls the command that opens the dialog. */
export const app = { name: "Dueline", command: "sla", messageCommand: "sla" };

export function memberNamed(id: string): Member | undefined {
  return cast.find((member) => member.id === id);
}

/** The first of the cast who speaks it; who opens the page first where nobody does. */
export function memberSpeaking(language: Language): Member | undefined {
  return cast.find(({ locale }) => languageOf(locale) === language) ?? cast[0];
}

/** How Slack names a member of the cast. */
export function slackId(id: string): string {
  return `U0${id.toUpperCase()}`;
}
