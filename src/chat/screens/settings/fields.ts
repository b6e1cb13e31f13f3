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
  holidays: "holidays",
  admins: "admins",
  auditors: "auditors",
  reading: "reading",
  option: "option",
  plan: (vendor: string) => `plan.${vendor}`,
  contacts: (vendor: string) => `contacts.${vendor}`,
} as const;

export const scopeName = { tenant: "for-all", readings: "readings" } as const;

/** The option that chooses nothing. */
export const open = "open";
