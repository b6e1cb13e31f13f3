// What is set, seen at a glance: one line a choice, and whether it was made for everyone.
import { tickedTopics } from "../../../case/notice.ts";
import { inForce, noSettings, type Settings } from "../../../case/settings.ts";
import { languageName } from "../../../lang/names.ts";
import { lengthText } from "../../../lang/when.ts";
import { whispers } from "../../part.ts";
import type { Part } from "../../reply.ts";
import { siteText } from "../../site-text.ts";
import type { Visit } from "../../visit.ts";
import type { SettingsDraft } from "./draft.ts";

type Telling = { readonly [T in keyof Settings]: (set: NonNullable<Settings[T]>, visit: Visit) => string };

const told: Telling = {
  vendors: (vendors, { core }) => vendors.map(({ id }) => core.catalog.find(id)?.name ?? id).join(", "),
  site: (site, { words }) => siteText(site, words.language),
  language: (language, { words }) => languageName(language, words.language),
  reminders: ({ length }, { words }) => words.settings.some(length, tickedTopics.length),
  quiet: (quiet, { words }) => (quiet === "none" ? words.settings.none : `${quiet.from}–${quiet.to}`),
  mostReminders: String,
  ownAnswer: (minutes, { words }) => lengthText(minutes * 60_000, words.language),
  confirmAfter: (days, { words }) => lengthText(days * 24 * 3_600_000, words.language),
  atHand: (rule, { words }) => words.ours.setting.ways[rule],
  late: (voice, { words }) => words.settings.lateVoices[voice],
  holidays: (days) => days.map(({ name }) => name).join(", "),
  roles: ({ admins, auditors }) => [...admins, ...auditors].map(({ name }) => name).join(", "),
  retention: ({ months, hold }, { words }) => words.settings.keeping.kept(months, hold),
  readings: (readings) => Object.keys(readings).join(", "),
  mailAddress: (address) => address,
  contract: (terms, { core }) =>
    [...new Set(terms.map(({ vendor }) => core.catalog.find(vendor)?.name ?? vendor))].join(", "),
};

export function glance(visit: Visit, { settings: own, inherited = noSettings }: SettingsDraft): Part[] {
  const { settings: words } = visit.words;
  const held = inForce(own, inherited);
  // Roles and readings are the tenant's own alone.
  const force = {
    ...held,
    roles: held.roles ?? own.roles,
    readings: held.readings ?? own.readings,
    contract: held.contract ?? own.contract,
    retention: held.retention ?? own.retention,
    mailAddress: held.mailAddress ?? own.mailAddress,
  };
  const labels: { readonly [T in keyof Settings]: string } = words.glance;
  const set = Object.entries(labels).flatMap(([topic, label]) => {
    const text = textOf(topic, force, visit);
    const inherited = textOf(topic, own, visit) === null;
    return text === null ? [] : [{ label, text: inherited ? words.forEveryone(text) : text }];
  });
  if (set.length === 0) return [whispers([words.nothingSet])];
  return [{ kind: "facts", facts: set.map(({ label, text }) => ({ label, line: [shortened(text)] })) }];
}

function textOf(topic: string, settings: Settings, visit: Visit): string | null {
  const text = isTopic(topic) ? tell(topic, settings, visit) : null;
  return text === "" ? null : text;
}

function tell<T extends keyof Settings>(topic: T, settings: Settings, visit: Visit): string | null {
  const set = settings[topic];
  return set === null || set === undefined ? null : told[topic](set, visit);
}

function isTopic(topic: string): topic is keyof Settings {
  return Object.hasOwn(told, topic);
}

/** A glance takes in a line. */
function shortened(text: string): string {
  return text.length <= 100 ? text : `${text.slice(0, 99)}…`;
}
