// What the documents promise, line by line, held against the files: a slip of the pen in a policy shows here.
import { describe, expect, test } from "vitest";
import { loadCatalog } from "../../src/policy/catalog.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { seedsIn } from "../vendors.ts";

const catalog = await loadCatalog("policies");
const four = seedsIn(catalog);
const [purecloud, cloudtalk, zoom, netcor] = ["purecloud", "cloudtalk", "zoom", "netcor"].map((id) => catalog.find(id));
const paid = "pro, business, education, api";

describe("what is promised", () => {
  test.each([
    [
      "purecloud",
      purecloud,
      [
        "1: first-response 10 minutes by phone",
        "2: first-response 1 business-hours (customer) by web",
        "3: first-response 2 business-hours (customer) by web",
        "4: first-response 1 business-days (customer) by web",
        "1: restoration 15 minutes on average",
        "2: restoration 72 hours on average",
      ],
    ],
    [
      "cloudtalk",
      cloudtalk,
      [
        "professional 1: first-response 3 business-hours (office)",
        "professional 2: first-response 6 business-hours (office)",
        "professional 3: first-response 9 business-hours (office)",
        "advanced 1: first-response 1 hours",
        "advanced 2: first-response 3 business-hours (office)",
        "advanced 3: first-response 6 business-hours (office)",
      ],
    ],
    [
      "zoom",
      zoom,
      [
        `${paid} 1: first-response 1 hours`,
        `${paid} 2: first-response 4 hours`,
        `${paid} 3, 4: first-response 24 hours (normal-hours)`,
        "free 1, 2, 3, 4: first-response 24 hours",
      ],
    ],
    [
      "netcor",
      netcor,
      [
        "1: first-response 4 business-hours (office)",
        "2: first-response 8 business-hours (office)",
        "3: first-response 2 business-days (office)",
        "4: first-response 4 business-days (office)",
        "1: follow-up 1 business-days (office)",
      ],
    ],
  ])("%s", (_, vendor, promises) => {
    expect(vendor?.targets.map(promiseLine)).toEqual(promises);
  });

  test("Zoom as of 2025: aims, and owed from Premier Assurance on; Genesys Cloud: no times at all", () => {
    const present = catalog.find("zoom@2025-premier");
    expect(present?.targets.map((one) => `${promiseLine(one)}, ${one.measure}`)).toEqual([
      "access 1: first-response 4 hours by phone, aim",
      "access 2: first-response 8 hours, aim",
      "premier 1: first-response 1 hours by phone, aim",
      "premier 2: first-response 4 hours, aim",
      "premier 3, 4: first-response 1 next-business-days (regional), aim",
      "premier-plus 1: first-response 1 hours by phone, guarantee",
      "premier-plus 2: first-response 4 hours, guarantee",
      "premier-plus 3, 4: first-response 1 next-business-days (regional), guarantee",
      "premier, premier-plus 1: restoration 4 hours, aim",
      "premier, premier-plus 2: restoration 8 hours, aim",
      "access 1: follow-up 24 hours, aim",
      "access 2: follow-up 2 times-a-week, aim",
      "access 3, 4: follow-up 1 times-a-week, aim",
      "premier, premier-plus 1: follow-up 1 hours, aim",
      "premier, premier-plus 2: follow-up 24 hours, aim",
      "premier, premier-plus 3: follow-up 2 times-a-week, aim",
      "premier, premier-plus 4: follow-up 1 times-a-week, aim",
    ]);
    expect(catalog.find("purecloud@genesys-cloud")?.targets).toEqual([]);
  });

  test("CloudTalk guarantees its times, PureCloud, Zoom and NETCOR aim at theirs; PureCloud's restoration is an average", () => {
    const measures = four.map(({ id, targets }) =>
      [id, ...new Set(targets.map(({ kind, measure }) => `${kind} ${measure}`))].join(", "),
    );
    expect(measures.toSorted()).toEqual([
      "cloudtalk, first-response guarantee",
      "netcor, first-response aim, follow-up aim",
      "purecloud, first-response aim, restoration average",
      "zoom, first-response aim",
    ]);
  });

  test("CloudTalk guarantees nothing to Basic, nor for betas and previews at any plan and priority", () => {
    expect(cloudtalk?.noGuarantee?.map(({ plans, priorities, when }) => ({ plans, priorities, when }))).toEqual([
      { plans: ["basic"], priorities: undefined, when: undefined },
      { plans: undefined, priorities: undefined, when: { preview: [true] } },
    ]);
    expect([purecloud, zoom, netcor].map((vendor) => vendor?.noGuarantee)).toEqual([undefined, undefined, undefined]);
  });

  test("what starts and ends the first-response clock", () => {
    const clocks = four.map(({ id, response }) => `${id}: ${response.starts} to ${response.endedBy}`);
    expect(clocks).toEqual([
      "cloudtalk: report to reply",
      "purecloud: report to reply",
      "netcor: report to reply",
      "zoom: ticket-received to acknowledgement",
    ]);
  });
});

test("hours: the customer's own, Central European, German, and the four of PureCloud's lines", () => {
  const later = ["purecloud@genesys-cloud", "zoom@2025-premier"].flatMap((name) => catalog.find(name) ?? []);
  const hours = [...four, ...later].flatMap(({ id, calendars }) =>
    Object.entries(calendars).map((one) => hoursLine(id, one)),
  );
  expect(hours).toEqual([
    "cloudtalk.office: mon-fri 09:00-17:00 Europe/Berlin, less SK",
    "purecloud.customer: mon-fri 08:00-17:00 site, less none",
    "purecloud.web-support: mon-fri 08:00-17:00 America/New_York, less none",
    "purecloud.americas: mon-fri 08:00-17:00 America/New_York, less none",
    "purecloud.apac: mon-fri 08:00-17:00 Australia/Sydney, less none",
    "purecloud.japan: mon-fri 09:00-17:30 Asia/Tokyo, less none",
    "purecloud.emea: mon-fri 09:00-18:00 Europe/Berlin, less none",
    "netcor.office: mon-fri 08:30-17:00 Europe/Berlin, less DE-NI",
    "zoom.normal-hours: mon-fri 09:00-17:00 America/Los_Angeles, less none",
    "purecloud.united-states: mon-fri 08:00-20:00 America/New_York, less none",
    "purecloud.europe: mon-fri 09:00-18:00 Europe/Berlin, less none",
    "zoom.regional: mon-fri 09:00-17:00 site, less none",
  ]);
});

function promiseLine({ plans, priorities, kind, within, calendar, measure, by }: Policy["targets"][number]): string {
  const whom = [...(plans ? [plans.join(", ")] : []), priorities.join(", ")].join(" ");
  const how = `${calendar ? ` (${calendar})` : ""}${measure === "average" ? " on average" : ""}${by ? ` by ${by}` : ""}`;
  return `${whom}: ${kind} ${within.amount} ${within.unit}${how}`;
}

function hoursLine(id: string, [name, { zone, hours, holidays }]: [string, Policy["calendars"][string]]): string {
  const told =
    hours === "always"
      ? "always"
      : hours.map(({ days, from, to }) => `${days[0]}-${days.at(-1)} ${from}-${to}`).join(" ");
  return `${id}.${name}: ${told} ${zone}, less ${holidays === "none" ? "none" : holidays.region}`;
}
