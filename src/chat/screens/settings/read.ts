// Reading the settings: what is left open is taken from elsewhere, so it is kept as open.
import { tickedTopics } from "../../../case/notice.ts";
import type { Settings, UsedVendor } from "../../../case/settings.ts";
import { languages } from "../../../lang/languages.ts";
import { choiceIn, choicesIn, lineIn } from "../../form-answers.ts";
import type { FormAnswers } from "../../intent.ts";
import { readSite } from "../../reading/place.ts";
import type { Visit } from "../../visit.ts";
import { placeIn } from "../place-fields.ts";
import type { SettingsMistakes } from "./draft.ts";
import { field } from "./fields.ts";
import { holidaysIn } from "./holidays.ts";
import { mailAddressIn } from "./mail-address.ts";
import { atHand, late, menuIn } from "./menus.ts";
import { retentionIn } from "./retention.ts";
import { rolesIn } from "./roles.ts";
import { withAnswers } from "./vendors-form.ts";

type Read = { readonly settings: Settings } | { readonly mistakes: SettingsMistakes };

/** `room` null: those of the tenant. */
export function readSettings(answers: FormAnswers, room: string | null, before: Settings, visit: Visit): Read {
  const site = siteIn(answers, before, visit);
  const reminders = remindersIn(answers, before, visit);
  const numbers = numbersIn(answers, before, visit);
  const holidays = holidaysIn(answers, before, visit);
  const roles = rolesIn(answers, room, before, visit);
  const retention = retentionIn(answers, room, before, visit);
  const mail = mailAddressIn(answers, room, before, visit);
  const zone =
    "mistakes" in site ? undefined : (site.value?.zone ?? visit.settings.site?.zone ?? visit.origin.who.zone);
  const quiet = quietIn(answers, before, zone ?? "UTC", visit);
  if (
    "mistakes" in site ||
    "mistakes" in reminders ||
    "mistakes" in numbers ||
    "mistakes" in quiet ||
    "mistakes" in holidays ||
    "mistakes" in roles ||
    "mistakes" in retention ||
    "mistakes" in mail
  ) {
    const wrong = [site, reminders, numbers, quiet, holidays, roles, retention, mail].map((one) =>
      "mistakes" in one ? one.mistakes : {},
    );
    return { mistakes: Object.assign({}, ...wrong) };
  }
  return {
    settings: {
      ...before,
      vendors: vendorsIn(answers, before),
      site: site.value,
      language: languages.find((one) => one === choiceIn(answers, field.language)) ?? null,
      reminders: reminders.value,
      quiet: quiet.value,
      ...numbers.value,
      atHand: menuIn(atHand, answers, room, before, visit),
      late: menuIn(late, answers, room, before, visit),
      holidays: holidays.value,
      roles: roles.value,
      retention: retention.value,
      mailAddress: mail.value,
    },
  };
}

type Answer<T> = { readonly value: T } | { readonly mistakes: SettingsMistakes };

/** A vendor that was used before keeps its plan and its contacts. */
function vendorsIn(answers: FormAnswers, { vendors }: Settings): readonly UsedVendor[] | null {
  const chosen = choicesIn(answers, field.vendors) ?? vendors?.map(({ id }) => id) ?? [];
  if (chosen.length === 0) return null;
  return chosen.map((id) => {
    const kept = vendors?.find((one) => one.id === id) ?? { id, plan: null, contacts: [] };
    return withAnswers(kept, answers);
  });
}

function siteIn(answers: FormAnswers, { site }: Settings, { words }: Visit): Answer<Settings["site"]> {
  const { country = site?.region ?? site?.country ?? "", zone = site?.zone ?? "" } = placeIn(answers);
  if (country === "") return { value: null };
  const read = readSite(country, zone);
  const { mistakes } = words.ask;
  if (!("mistake" in read)) return { value: read };
  if (read.mistake === "country") return { mistakes: { [field.country]: mistakes.country } };
  const text = read.mistake === "zone" ? mistakes.zone : mistakes.zoneOf(read.mistake.zones.slice(0, 3).join(", "));
  return { mistakes: { [field.zone]: text } };
}

/** All of them is the same as no choice. */
function remindersIn(answers: FormAnswers, before: Settings, { words }: Visit): Answer<Settings["reminders"]> {
  const chosen = choicesIn(answers, field.reminders) ?? before.reminders;
  const topics = tickedTopics.filter((topic) => chosen?.includes(topic) ?? true);
  if (topics.length === 0) return { mistakes: { [field.reminders]: words.settings.mistakes.reminders } };
  return { value: topics.length === tickedTopics.length ? null : topics };
}

function quietIn(answers: FormAnswers, { quiet }: Settings, zone: string, { words }: Visit): Answer<Settings["quiet"]> {
  const kept = quiet === "none" ? null : quiet;
  const from = clockIn(lineIn(answers, field.quietFrom) ?? kept?.from ?? "");
  const to = clockIn(lineIn(answers, field.quietTo) ?? kept?.to ?? "");
  const { clock, both } = words.settings.mistakes;
  if (from === undefined) return { mistakes: { [field.quietFrom]: clock } };
  if (to === undefined) return { mistakes: { [field.quietTo]: clock } };
  if ((from === "") !== (to === "")) return { mistakes: { [from === "" ? field.quietFrom : field.quietTo]: both } };
  return { value: from === "" || from === to ? null : { from, to, zone } };
}

/** "7:30", "07.30", "22" as HH:MM; undefined: no time of day. */
function clockIn(text: string): string | undefined {
  if (text === "") return "";
  const [, hour = "", minute = "00"] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text) ?? [];
  return hour !== "" && Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, "0")}:${minute}` : undefined;
}

type Numbers = Pick<Settings, "mostReminders" | "ownAnswer" | "confirmAfter">;

function numbersIn(answers: FormAnswers, before: Settings, { words }: Visit): Answer<Numbers> {
  const { mistakes } = words.settings;
  const whole = (id: string, kept: number | null, bounds: Bounds, mistake: string): Answer<number | null> =>
    wholeIn(lineIn(answers, id) ?? kept?.toString() ?? "", bounds) ?? { mistakes: { [id]: mistake } };
  const most = whole(field.most, before.mostReminders, { from: 1, to: 100 }, mistakes.most);
  const answer = whole(field.ownAnswer, before.ownAnswer, { from: 5, to: 10_080 }, mistakes.ownAnswer);
  const confirm = whole(field.confirmAfter, before.confirmAfter, { from: 1, to: 90 }, mistakes.confirmAfter);
  if ("value" in most && "value" in answer && "value" in confirm) {
    return { value: { mostReminders: most.value, ownAnswer: answer.value, confirmAfter: confirm.value } };
  }
  const wrong = [most, answer, confirm].map((one) => ("mistakes" in one ? one.mistakes : {}));
  return { mistakes: Object.assign({}, ...wrong) };
}

type Bounds = { readonly from: number; readonly to: number };

/** Null: not such a number. */
function wholeIn(text: string, { from, to }: Bounds): { readonly value: number | null } | null {
  if (text === "") return { value: null };
  const number = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return number >= from && number <= to ? { value: number } : null;
}
