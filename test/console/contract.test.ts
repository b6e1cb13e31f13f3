import { describe, expect, test } from "vitest";
import { json, sla } from "./call.ts";

const germany = "--country DE --zone Europe/Berlin";

describe("sla due --json", () => {
  test("has the words and shapes that scripts were promised", async () => {
    const answer = await json("due --vendor netcor --priority 1 --reported-at 2026-11-22T03:00:00Z");
    expect(answer).toMatchObject({ vendor: "netcor", plan: null, priority: 1, reportedAt: "2026-11-22T03:00:00Z" });
    expect(answer).toHaveProperty("targets.0", {
      kind: "first-response",
      dueAt: "2026-11-23T11:30:00Z",
      guaranteed: true,
      measure: "aim",
      within: "PT4H",
      clock: "business",
      calendar: { zone: "Europe/Berlin", openNow: false, startsAt: "2026-11-23T07:30:00Z" },
      readings: ["netcor.zone", "netcor.holidays"],
      by: null,
      source: { document: "004_41f68b6a72f3e46a.txt", section: "Eskalationsstufe 1" },
    });
  });

  test.each([
    ["netcor --priority 3 --at 2026-12-23T15:00:00+01:00", "2026-12-28T14:00:00Z", "P2D", "business"],
    [
      "cloudtalk --plan professional --priority 1 --at 2026-03-27T16:30:00+01:00",
      "2026-03-30T09:30:00Z",
      "PT3H",
      "business",
    ],
    [
      "cloudtalk --plan advanced --priority 1 --at 2026-03-28T23:30:00+01:00",
      "2026-03-28T23:30:00Z",
      "PT1H",
      "calendar",
    ],
    ["zoom --plan free --priority 1 --at 2026-11-22T03:00:00Z", "2026-11-23T03:00:00Z", "PT24H", "calendar"],
    [`purecloud --priority 2 ${germany} --at 2026-11-23T16:30:00+01:00`, "2026-11-24T07:30:00Z", "PT1H", "business"],
    ["purecloud --priority 1 --at 2026-11-22T03:00:00.750Z", "2026-11-22T03:10:00Z", "PT10M", "calendar"],
  ])("%s: due %s", async (words, dueAt, within, clock) => {
    expect(await json(`due --vendor ${words}`)).toHaveProperty(
      "targets.0",
      expect.objectContaining({ dueAt, within, clock }),
    );
  });

  test("a target in calendar time has no calendar; an average says that it is one", async () => {
    const answer = await json("due --vendor purecloud --priority 1 --reported-at 2026-11-22T03:00:00Z");
    expect(answer).toHaveProperty("targets.0.calendar", null);
    expect(answer).toHaveProperty(
      "targets.1",
      expect.objectContaining({ kind: "restoration", measure: "average", dueAt: "2026-11-22T03:15:00Z" }),
    );
  });

  test("no guarantee has no deadline, and says why", async () => {
    for (const words of ["--plan basic --priority 1", "--plan advanced --priority 1 --preview"]) {
      const answer = await json(`due --vendor cloudtalk ${words}`);
      expect(answer).toHaveProperty(
        "targets.0",
        expect.objectContaining({ dueAt: null, guaranteed: false, why: expect.stringMatching(/\w{4}/) }),
      );
    }
  });

  test("whether the calendar is open is told for the instant of the report", async () => {
    const answer = await json("due --vendor netcor --priority 1 --reported-at 2026-11-23T10:00:00Z");
    expect(answer).toHaveProperty("targets.0.calendar", {
      zone: "Europe/Berlin",
      openNow: true,
      startsAt: "2026-11-23T10:00:00Z",
    });
  });

  test("another reading of the same words gives another deadline", async () => {
    const words = "due --vendor netcor --priority 1 --reported-at 2026-07-01T06:00:00Z";
    expect(await json(words)).toHaveProperty("targets.0.dueAt", "2026-07-01T10:30:00Z");
    expect(await json(`${words} --reading netcor.zone=fixed`)).toHaveProperty(
      "targets.0.dueAt",
      "2026-07-01T11:30:00Z",
    );
  });

  test("the time in which the vendor waited for us does not count", async () => {
    const words =
      "due --vendor netcor --priority 1 --reported-at 2026-11-23T08:00:00Z --pause 2026-11-23T09:00:00Z/2026-11-23T10:00:00Z";
    expect(await json(words)).toHaveProperty("targets.0.dueAt", "2026-11-23T13:00:00Z");
    expect(await json(`${words} --reading netcor.pause=runs-on`)).toHaveProperty(
      "targets.0.dueAt",
      "2026-11-23T12:00:00Z",
    );
  });
});

describe("sla triage --json", () => {
  test("gives the priority with its reasons", async () => {
    expect(await json("triage --vendor zoom --impact limited --workaround none")).toMatchObject({
      vendor: "zoom",
      priority: 3,
      priorityName: expect.stringContaining("3"),
      because: [
        { question: "impact", answer: "limited" },
        { question: "preview", answer: false },
      ],
      keptOut: [
        { priority: 1, by: ["impact"] },
        { priority: 2, by: ["impact"] },
      ],
      caveats: [{ id: "no-workaround" }],
    });
  });

  test("with plan and site also what is promised and whom to call, without them neither", async () => {
    const answers = "triage --vendor zoom --impact down --workaround none";
    const full = await json(`${answers} --plan business --country GB`);
    expect(full).toHaveProperty("targets.0.within", "PT1H");
    expect(full).toHaveProperty("hotlines.0.place", "United Kingdom");
    expect(await json(answers)).not.toHaveProperty("targets");
  });

  test("needs no workaround where nobody is held up, and fills in the rest", async () => {
    expect(await json("triage --vendor cloudtalk --impact none")).toHaveProperty("priority", 3);
    expect(await json("triage --vendor cloudtalk --impact minimal --pattern intermittent")).toHaveProperty(
      "priority",
      2,
    );
    expect(await json("triage --vendor netcor --impact none --preview yes --scope everyone")).toHaveProperty(
      "priority",
      4,
    );
  });
});

describe("sla hotline --json", () => {
  test("the right line first, with all that scripts were promised", async () => {
    const answer = await json(`hotline --vendor purecloud --priority 1 ${germany}`);
    expect(answer).toMatchObject({ vendor: "purecloud", who: "designated contact", bring: expect.any(Array) });
    expect(answer).toHaveProperty("channels.0.kind");
    expect(answer).toHaveProperty(
      "hotlines.0",
      expect.objectContaining({
        number: "+49-6995-106-6305",
        e164: "+4969951066305",
        extension: null,
        place: "Germany",
        region: "EMEA",
        open: true,
        closesAt: null,
        nextOpening: null,
        why: expect.stringContaining("round the clock"),
      }),
    );
  });

  test("an extension stands beside the number, and in what is dialled", async () => {
    expect(await json("hotline --vendor zoom --plan business --country US --zone America/Chicago")).toHaveProperty(
      "hotlines.0",
      expect.objectContaining({
        number: "+1.888.799.9666",
        e164: "+18887999666",
        extension: "2",
        tel: "tel:+18887999666;ext=2",
      }),
    );
  });

  test("no phone is said with its reason, never with an invented number", async () => {
    for (const words of ["cloudtalk", "zoom --plan pro", "zoom --plan free"]) {
      expect(await json(`hotline --vendor ${words}`)).toMatchObject({
        hotlines: [],
        noPhone: expect.stringMatching(/phone/),
      });
    }
  });

  test("a line that is closed says when it opens, one that is open when it closes", async () => {
    const words = "hotline --vendor netcor";
    expect(await json(`${words} --at 2026-11-22T03:00:00Z`)).toHaveProperty(
      "hotlines.0.nextOpening",
      "2026-11-23T07:30:00Z",
    );
    expect(await json(`${words} --at 2026-11-23T10:00:00Z`)).toHaveProperty(
      "hotlines.0.closesAt",
      "2026-11-23T16:00:00Z",
    );
  });
});

test("sla why tells the deadline day by day: what counted, what did not, and the sum so far", async () => {
  const answer = await json("why --vendor netcor --priority 3 --reported-at 2026-12-23T15:00:00+01:00");
  expect(answer).toHaveProperty("targets.0.days.2", {
    date: "2026-12-25",
    counted: [],
    skipped: [{ why: "holiday", name: "1. Weihnachtstag", from: "2026-12-24T23:00:00Z", to: "2026-12-25T23:00:00Z" }],
    running: "PT10H30M",
  });
  expect(answer).toHaveProperty("targets.0.days.5.running", "PT17H");
});

test("with --json stdout holds one document even where there is no answer", async () => {
  const { out, err, status } = await sla("due --vendor zom --priority 1 --json");
  expect(JSON.parse(out)).toEqual({
    error: { code: "unknown-vendor", message: "zom: did you mean zoom?", field: "vendor" },
  });
  expect([status, err]).toEqual([1, "zom: did you mean zoom?\n"]);
});
