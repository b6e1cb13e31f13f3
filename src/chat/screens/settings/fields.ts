// The ids of what is asked in the settings.
export const settingsScreen = "settings";
export const vendorsScreen = "settings-vendors";

export const field = {
  vendors: "vendors",
  country: "country",
  zone: "zone",
  language: "language",
  reminders: "reminders",
  quietFrom: "quiet.from",
  quietTo: "quiet.to",
  most: "most",
  ownAnswer: "own-answer",
  confirmAfter: "confirm-after",
  atHand: "at-hand",
  late: "late",
  holidays: "holidays",
  admins: "admins",
  auditors: "auditors",
  months: "months",
  hold: "hold",
  mailAddress: "mail.address",
  reading: "reading",
  option: "option",
  tokenName: "token.name",
  tokenScopes: "token.scopes",
  tokenRooms: "token.rooms",
  tokenDays: "token.days",
  token: "token",
  vendor: "vendor",
  ownPlan: "own.plan",
  ownPriority: "own.priority",
  ownKind: "own.kind",
  amount: "own.amount",
  unit: "own.unit",
  openCases: "own.open",
  plan: (vendor: string) => `plan.${vendor}`,
  contacts: (vendor: string) => `contacts.${vendor}`,
} as const;

/** What unfolds when its button is pressed. */
export const section = { plans: "plans", more: "more" } as const;
export type Section = (typeof section)[keyof typeof section];

export const scopeName = {
  tenant: "for-all",
  readings: "readings",
  contract: "contract",
  tokens: "tokens",
  webhooks: "webhooks",
  calendar: "calendar",
} as const;

/** The option that chooses nothing. */
export const open = "open";
