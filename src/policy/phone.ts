// Published phone numbers: shown as they are, dialled in E.164, never repaired.
import { numbering } from "./numbering.ts";
import type { Policy } from "./policy.ts";
import type { Finding } from "./policy-problem.ts";

export type PhoneNumber = {
  /** `+496995106305`, without extension; null where the published number is none that exists. */
  readonly e164: string | null;
  readonly valid: boolean;
};

/** `country` (ISO 3166 alpha-2) is taken for a number without a country code; a code may stand in brackets, as in "(+44) 800 …". */
export function readPhone(published: string, country: string): PhoneNumber {
  const { isSupportedCountry, parsePhoneNumberFromString } = numbering();
  const parsed = parsePhoneNumberFromString(published.replace(/^\(\+(\d{1,3})\)/, "+$1 "), {
    ...(isSupportedCountry(country) ? { defaultCountry: country } : {}),
    extract: false,
  });
  return parsed?.isValid() ? { e164: parsed.number, valid: true } : { e164: null, valid: false };
}

/** The number as it is dialled, `+496995106305`; null where it does not validate. */
export function phoneOf(published: string, country = "ZZ"): string | null {
  return readPhone(published, country).e164;
}

/** A warning for every published number that does not validate. */
export function checkNumbers(policy: Pick<Policy, "hotlines">): Finding[] {
  return (policy.hotlines?.lines ?? []).flatMap(({ number, country }, index) =>
    readPhone(number, country).valid
      ? []
      : [
          {
            path: ["hotlines", "lines", index, "number"],
            message: `${number} is no valid phone number of ${country}`,
            mend: "compare it with the document; if it stands there so, leave it: it is shown, not dialled",
            severity: "warning" as const,
          },
        ],
  );
}

/** Whether ISO 3166 knows a country by these two letters ("GB", not "UK"). */
export function isCountry(code: string): boolean {
  return numbering().isSupportedCountry(code);
}
