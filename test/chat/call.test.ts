import { expect, test } from "vitest";
import { callBriefly, callLine } from "../../src/chat/call.ts";
import { plain, spoken } from "../../src/chat/line.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { reachOf } from "../../src/triage/reach.ts";
import { granted, policy } from "../triage/shelf.ts";

const zoom = granted(reachOf(policy("zoom"), { plan: "business" }));
const sunday = Date.parse("2026-11-22T09:00:00Z");
const telling = spoken(wordsOf("en"));
const shut = { zone: "America/New_York", hours: [{ days: ["tue" as const], from: "09:00", to: "10:00" }] };

test("a closed line is not the one to call now while another is open", () => {
  const [first, ...others] = zoom.lines.filter((line) => !line.tollFree);
  if (!first || others.length === 0) throw new Error("Zoom has several lines");
  const named = (lines: typeof zoom.lines) => {
    const asked = { terms: { ...zoom, lines, vendorZone: "UTC" }, priority: 1, at: sunday };
    return [callLine(asked, telling), callBriefly(asked, telling)].map(
      (call) => call && [call.open, plain(call.line, "en").includes(first.number)],
    );
  };
  expect(named([{ ...first, hours: shut }, ...others])).toEqual([
    [true, false],
    [true, false],
  ]);
  expect(named([{ ...first, hours: shut }])).toEqual([
    [false, true],
    [false, true],
  ]);
});
