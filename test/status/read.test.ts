// What stands in a status page, whichever of the usual makers wrote it.
import { expect, test } from "vitest";
import { readPage } from "../../adapters/status/read.ts";
import { statuspage } from "./pages.ts";

const now = Date.parse("2026-11-23T10:00:00Z");
const normal = { state: "normal", since: null, parts: [], title: null };
const read = (kind: "statuspage" | "instatus", json: unknown) => readPage(kind, JSON.stringify(json), now);

test("Statuspage: the gravest of what is disturbed, since the oldest open trouble began, without what is over or planned", () => {
  expect(read("statuspage", statuspage.well)).toEqual(normal);
  expect(read("statuspage", statuspage.ill)).toEqual({
    state: "partial",
    since: Date.parse("2026-11-23T08:32:00Z"),
    parts: ["Meetings"],
    title: "Some <b>users</b> cannot join",
  });
});

test.each([
  ["under_maintenance", "maintenance"],
  ["degraded_performance", "degraded"],
  ["partial_outage", "partial"],
  ["major_outage", "major"],
  ["a_word_of_tomorrow", "normal"],
])("Statuspage: a component that is %s makes it %s", (status, state) => {
  const components = [{ name: "API", status }];
  expect(read("statuspage", { status: { indicator: "none" }, components })).toMatchObject({ state });
});

test("Statuspage: maintenance that is running is told, with its time", () => {
  const maintenance = { name: "Database", status: "in_progress", created_at: "2026-11-20T00:00:00Z" };
  const running = { ...maintenance, started_at: "2026-11-23T09:00:00Z", components: [{ name: "Storage" }] };
  const page = { status: { indicator: "none" }, scheduled_maintenances: [running] };
  const told = {
    state: "maintenance",
    since: Date.parse("2026-11-23T09:00:00Z"),
    parts: ["Storage"],
    title: "Database",
  };
  expect(read("statuspage", page)).toEqual(told);
});

test("Instatus: its lists are there only while something is the matter", () => {
  expect(read("instatus", { page: { name: "Acme", url: "https://status.acme.example", status: "UP" } })).toEqual(
    normal,
  );
  const incident = {
    name: "Calls drop",
    started: "2026-11-23T09:10:00.000Z",
    status: "IDENTIFIED",
    impact: "MAJOROUTAGE",
  };
  const ill = { page: { name: "Acme", url: "https://status.acme.example", status: "HASISSUES" } };
  expect(read("instatus", { ...ill, activeIncidents: [incident] })).toEqual({
    ...{ state: "major", since: Date.parse("2026-11-23T09:10:00Z"), parts: [], title: "Calls drop" },
  });
  expect(read("instatus", ill)).toMatchObject({ state: "disturbed", since: null });
});

const rss = (title: string, date: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Acme</title><item><title>${title}</title><pubDate>${date}</pubDate></item></channel></rss>`;
const atom = (title: string, date: string) =>
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Acme</title><entry><id>1</id><title>${title}</title><updated>${date}</updated></entry></feed>`;

test("feeds: news of the last day that does not say that it is over", () => {
  const told = { state: "disturbed", since: Date.parse("2026-11-23T08:00:00Z"), parts: [], title: "Calls drop" };
  expect(readPage("feed", rss("Calls drop", "Mon, 23 Nov 2026 08:00:00 GMT"), now)).toEqual(told);
  expect(readPage("feed", atom("Calls drop", "2026-11-23T08:00:00Z"), now)).toEqual(told);
  expect(readPage("feed", rss("Resolved: calls drop", "Mon, 23 Nov 2026 09:00:00 GMT"), now)).toEqual(normal);
  expect(readPage("feed", atom("Calls drop", "2026-11-21T08:00:00Z"), now)).toEqual(normal);
});

test("what is no such page says nothing", () => {
  expect(readPage("statuspage", "<html>", now)).toBeNull();
  expect(readPage("instatus", '{"page":{"status":"?"}}', now)).toBeNull();
  expect(readPage("feed", "<html></html>", now)).toBeNull();
});
