// Settings as they are kept: a version, and a schema that they are read by. What is damaged reads as not chosen, so that
// one bad line silences nobody.
import { z } from "zod";
import { reminderTopics } from "../../src/case/notice.ts";
import { atHandRules, lateVoices, noSettings, type Settings } from "../../src/case/settings.ts";
import { type Language as LanguageName, languages } from "../../src/lang/languages.ts";
import { OwnTerm } from "../../src/policy/contract.ts";

const version = 1;

const text = z.string().min(1);
const Language = z.custom<LanguageName>((given) => languages.some((one) => one === given));
const Person = z.looseObject({
  id: text,
  name: z.string(),
  zone: z.string().optional(),
  language: Language.optional(),
});
const UsedVendor = z.looseObject({ id: text, plan: z.string().nullable(), contacts: z.array(Person) });
const clock = z.string().regex(/^\d\d:\d\d$/);

/** One schema a choice; each is read alone. What a later version adds to one is kept. */
const choices = {
  vendors: z.array(UsedVendor).nullable(),
  site: z.looseObject({ country: text, zone: text, region: z.string().optional() }).nullable(),
  language: Language.nullable(),
  reminders: z.array(z.enum(reminderTopics)).nullable(),
  quiet: z.union([z.literal("none"), z.looseObject({ from: clock, to: clock, zone: text })]).nullable(),
  mostReminders: z.int().min(0).nullable(),
  ownAnswer: z.int().min(1).nullable(),
  confirmAfter: z.int().min(1).nullable(),
  atHand: z.enum(atHandRules).nullable(),
  late: z.enum(lateVoices).nullable(),
  readings: z.record(z.string(), z.string()).nullable(),
  contract: z.array(OwnTerm).nullable(),
  holidays: z.array(z.looseObject({ date: text, name: z.string() })).nullable(),
  retention: z.looseObject({ months: z.int().min(1).nullable(), hold: z.boolean() }).nullable(),
  mailAddress: text.nullable(),
  roles: z.looseObject({ admins: z.array(Person), auditors: z.array(Person) }).nullable(),
} satisfies { readonly [C in keyof Settings]: z.ZodType<Settings[C]> };

/** What a newer Dueline beside this one has chosen in `before` stays. Choices are whole: none is put together from two. */
export function settingsDocument(settings: Settings, before: string | null): string {
  return JSON.stringify({ ...recordIn(before ?? ""), version, ...settings });
}

/** `damaged` is told which choices could not be read, or all of them. One that was not known when it was written reads as not made. */
export function readSettings(document: string, damaged: (what: string) => void): Settings {
  const read = recordIn(document);
  if (!read) {
    damaged("all of it");
    return noSettings;
  }
  const choice = <T>(name: keyof Settings, schema: z.ZodType<T | null>): T | null => {
    const found = schema.safeParse(read[name] ?? null);
    if (!found.success) damaged(name);
    return found.success ? found.data : null;
  };
  return {
    vendors: choice("vendors", choices.vendors),
    site: choice("site", choices.site),
    language: choice("language", choices.language),
    reminders: choice("reminders", choices.reminders),
    quiet: choice("quiet", choices.quiet),
    mostReminders: choice("mostReminders", choices.mostReminders),
    ownAnswer: choice("ownAnswer", choices.ownAnswer),
    confirmAfter: choice("confirmAfter", choices.confirmAfter),
    atHand: choice("atHand", choices.atHand),
    late: choice("late", choices.late),
    readings: choice("readings", choices.readings),
    contract: choice("contract", choices.contract),
    holidays: choice("holidays", choices.holidays),
    roles: choice("roles", choices.roles),
    retention: choice("retention", choices.retention),
    mailAddress: choice("mailAddress", choices.mailAddress),
  };
}

function recordIn(document: string): Readonly<Record<string, unknown>> | null {
  return z.record(z.string(), z.unknown()).safeParse(parsed(document)).data ?? null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
