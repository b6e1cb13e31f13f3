// Options that hold for every command: the language, and readings that are not to be the file's own.
import { first, type Language, languages } from "../../src/lang/index.ts";
import { type Raw, textOf, unknownWord } from "./read.ts";
import { Slip } from "./slip.ts";

export function readLanguage(raw: Raw): Language | Slip {
  const given = textOf(raw, "lang") ?? first;
  if (given instanceof Slip) return given;
  return (
    languages.find((one) => one === given.toLowerCase()) ??
    unknownWord("misworded", "unknown-language", "lang", given, languages)
  );
}

/** Each as `netcor.zone=fixed`. */
export function readReadings(raw: Raw): { [id: string]: string } | Slip {
  const readings: { [id: string]: string } = {};
  const given: unknown[] = Array.isArray(raw.reading) ? raw.reading : [];
  for (const text of given) {
    const [, id, option] = /^([a-z][\w-]*\.[\w-]+)=([\w-]+)$/.exec(String(text)) ?? [];
    if (id === undefined || option === undefined) {
      return new Slip("misworded", "bad-reading", "reading", ({ errors }) =>
        errors.unknown(String(text), "reading", ["netcor.zone=fixed"]),
      );
    }
    readings[id] = option;
  }
  return readings;
}
