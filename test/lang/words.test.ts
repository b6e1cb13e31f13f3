import { describe, expect, test } from "vitest";
import { languages, wordsOf } from "../../src/lang/index.ts";
import { counted } from "../../src/lang/plural.ts";
import { clockText, durationText, instantText, lengthText, zoneText } from "../../src/lang/when.ts";

const HOUR = 3_600_000;

describe("numbers take the right noun", () => {
  const days = { one: "zi", few: "zile", other: "de zile" };
  test.each([
    [0, "0 zile"],
    [1, "1 zi"],
    [2, "2 zile"],
    [19, "19 zile"],
    [20, "20 de zile"],
    [100, "100 de zile"],
    [101, "101 zile"],
    [120, "120 de zile"],
  ])("%i in Romanian", (count, text) => expect(counted(wordsOf("ro").time.plurals, count, days)).toBe(text));

  test("a promise is told in the policy's own unit", () => {
    const hours = (amount: number) =>
      languages.map((language) => durationText({ amount, unit: "business-hours" }, language));
    expect(hours(1)).toEqual(["1 business hour", "1 Geschäftsstunde", "1 oră lucrătoare"]);
    expect(hours(4)).toEqual(["4 business hours", "4 Geschäftsstunden", "4 ore lucrătoare"]);
    expect(durationText({ amount: 24, unit: "hours" }, "ro")).toBe("24 de ore");
    expect(durationText({ amount: 2, unit: "business-days" }, "de")).toBe("2 Geschäftstage");
  });
});

describe("an instant is told with its weekday and the zone's name", () => {
  const at = Date.parse("2026-03-30T10:00:00Z");
  test("in summer and winter, in three languages", () => {
    expect(instantText(at, "Europe/Berlin", "en")).toBe("Mon 30 Mar 2026, 12:00 CEST");
    expect(instantText(at - 30 * 24 * HOUR, "Europe/Berlin", "en")).toBe("Sat 28 Feb 2026, 11:00 CET");
    expect(instantText(at, "Europe/Berlin", "de")).toBe("Mo 30. März 2026, 12:00 MESZ");
    expect(instantText(at, "Europe/Bucharest", "ro")).toBe("lun 30 mar. 2026, 13:00 EEST");
  });

  test("by the name used there, or by the offset where there is none", () => {
    expect(zoneText(at, "America/New_York", "en")).toBe("EDT");
    expect(zoneText(at, "Australia/Sydney", "de")).toBe("AEDT");
    expect(zoneText(at, "Asia/Kathmandu", "en")).toBe("UTC+5:45");
    expect(zoneText(at, "America/Sao_Paulo", "ro")).toBe("UTC-3");
    expect(zoneText(at, "UTC", "en")).toBe("UTC");
  });

  test("midnight is 00:00", () => {
    expect(clockText(Date.parse("2026-03-30T22:00:00Z"), "Europe/Berlin")).toBe("00:00");
  });
});

test("a length of time is told in its two largest units, to the nearest minute", () => {
  expect(lengthText(2 * HOUR - 40, "en")).toBe("2 h");
  expect(lengthText(2 * HOUR + 15 * 60_000, "en")).toBe("2 h 15 min");
  expect(lengthText(-40 * 60_000, "de")).toBe("40 min");
  expect(lengthText(25 * 24 * HOUR, "ro")).toBe("25 de zile");
  expect(lengthText(24 * HOUR + 29_000, "en")).toBe("1 day");
  expect(lengthText(29_000, "ro")).toBe("mai puțin de un minut");
});
