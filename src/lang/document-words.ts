// How vendors' documents say it: pieces of patterns that each language gives, loaded only to draft a policy.
export const commonPlans = [
  "free",
  "basic",
  "pro",
  "business",
  "education",
  "api",
  "standard",
  "premium",
  "enterprise",
] as const;
/** Zones that are said in words; `site`: the customer's own. */
export const spokenZones = ["cet", "eet", "et", "ct", "pt", "uk", "site"] as const;

export type Some = readonly string[];

export type DocumentWords = {
  /** What stands before the number of a level. */
  readonly level: Some;
  /** Names of levels that say by themselves how urgent they are. */
  readonly urgencies: Some;
  readonly all: Some;
  readonly kinds: {
    readonly [K in "first-response" | "restoration" | "resolution" | "workaround" | "follow-up"]: Some;
  };
  readonly units: {
    readonly [unit in "minutes" | "hours" | "days" | "business-hours" | "business-days" | "next-business-days"]: Some;
  };
  readonly inBusinessTime: Some;
  /** "All times": what is said of them holds for each promise. */
  readonly allTimes: Some;
  /** One to twelve, in their order. */
  readonly numbers: Some;
  readonly perDay: Some;
  readonly daily: Some;
  readonly always: Some;
  readonly weekdays: { readonly [day in "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun"]: Some };
  readonly workdays: Some;
  readonly through: Some;
  readonly oclock: Some;
  readonly zones: { readonly [zone in (typeof spokenZones)[number]]: Some };
  readonly holidays: Some;
  readonly out: Some;
  readonly businessHours: Some;
  readonly planWords: Some;
  /** Plans that are called by a common word, under the id that they get. */
  readonly plans: {
    readonly [id in
      | "free"
      | "basic"
      | "pro"
      | "business"
      | "education"
      | "api"
      | "standard"
      | "premium"
      | "enterprise"]: Some;
  };
  readonly or: Some;
  readonly nothing: Some;
  readonly yes: Some;
  readonly no: Some;
  readonly average: Some;
  readonly guaranteed: Some;
  readonly stuck: Some;
  readonly designated: Some;
  readonly signedIn: Some;
  readonly ways: {
    readonly [way in "phone" | "web" | "email" | "chat" | "status" | "self-help" | "in-product"]: Some;
  };
  readonly preferred: Some;
  readonly extension: Some;
  readonly tollFree: Some;
  readonly unprioritised: Some;
  readonly preview: Some;
  readonly not: Some;
  /** Words by which one tells the language. */
  readonly common: Some;
};
