// What a tenant, or one of its rooms, has chosen. A room's choice goes before the tenant's; null: nothing was chosen.
import type { Language } from "../lang/languages.ts";
import type { OwnTerm } from "../policy/contract.ts";
import type { Site } from "../triage/site.ts";
import type { Person } from "./case.ts";
import type { ReminderTopic } from "./notice.ts";

/** A vendor that is used here: with which plan, and who may call it. */
export type UsedVendor = { readonly id: string; readonly plan: string | null; readonly contacts: readonly Person[] };

/** Local times `HH:MM`; `from` may be later than `to`: then the night between. */
export type QuietHours = { readonly from: string; readonly to: string; readonly zone: string };

/** `channel`: louder, where everybody sees it; `thread`: where the other reminders of the case stand. */
export const lateVoices = ["channel", "thread"] as const;
export type LateVoice = (typeof lateVoices)[number];

/** When somebody has to be at hand: where the vendor's document asks for it; or by our own rule at priority 1 of every vendor. */
export const atHandRules = ["documented", "priority-1"] as const;
export type AtHandRule = (typeof atHandRules)[number];

/** Who stands out among the people of a tenant, beside those whom its platform makes administrators. */
export type Roles = { readonly admins: readonly Person[]; readonly auditors: readonly Person[] };

/** `months`: after which closed cases are removed, null: as whoever runs Dueline says; `hold`: nothing is removed or erased. */
export type Retention = { readonly months: number | null; readonly hold: boolean };

export type Settings = {
  readonly vendors: readonly UsedVendor[] | null;
  readonly site: Site | null;
  readonly language: Language | null;
  readonly reminders: readonly ReminderTopic[] | null;
  readonly quiet: QuietHours | "none" | null;
  /** The most reminders that a case may send. */
  readonly mostReminders: number | null;
  /** Minutes in which we mean to answer what a vendor asks. */
  readonly ownAnswer: number | null;
  /** Days after which we are reminded to confirm that it works, before a vendor closes on its own; null: we are not. */
  readonly confirmAfter: number | null;
  /** Null: where the vendor's document asks for it. */
  readonly atHand: AtHandRule | null;
  /** Where it is said at priority 1 that a vendor is late; null: in the channel, and in more steps. */
  readonly late: LateVoice | null;
  /** Holidays of one's own, added to calendars that are the site's. */
  readonly holidays: readonly { readonly date: string; readonly name: string }[] | null;
  /** The tenant's alone. */
  readonly roles: Roles | null;
  /** How vendors' words are read here where it is not as the policy says: `{ "netcor.zone": "fixed" }`. Of a tenant alone. */
  readonly readings: { readonly [reading: string]: string } | null;
  /** What was negotiated with vendors and goes before what they publish. Of a tenant alone. */
  readonly contract: readonly OwnTerm[] | null;
  /** The tenant's alone. */
  readonly retention: Retention | null;
  /** Of the mailbox whose mails are taken in, for what we write to vendors. The tenant's alone. */
  readonly mailAddress: string | null;
};

/** What holds in a room: its own choice where it made one, else the tenant's. */
export function inForce(room: Settings, tenant: Settings): Settings {
  return {
    vendors: room.vendors ?? tenant.vendors,
    site: room.site ?? tenant.site,
    language: room.language ?? tenant.language,
    reminders: room.reminders ?? tenant.reminders,
    quiet: room.quiet ?? tenant.quiet,
    mostReminders: room.mostReminders ?? tenant.mostReminders,
    ownAnswer: room.ownAnswer ?? tenant.ownAnswer,
    confirmAfter: room.confirmAfter ?? tenant.confirmAfter,
    atHand: room.atHand ?? tenant.atHand,
    late: room.late ?? tenant.late,
    holidays: room.holidays ?? tenant.holidays,
    // A room names nobody.
    roles: tenant.roles,
    readings: tenant.readings,
    contract: tenant.contract,
    retention: tenant.retention,
    mailAddress: tenant.mailAddress,
  };
}

export const noSettings: Settings = {
  vendors: null,
  site: null,
  language: null,
  reminders: null,
  quiet: null,
  mostReminders: null,
  ownAnswer: null,
  confirmAfter: null,
  atHand: null,
  late: null,
  holidays: null,
  roles: null,
  readings: null,
  contract: null,
  retention: null,
  mailAddress: null,
};
