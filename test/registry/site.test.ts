// The registry through its own door: pages, links, JSON, feed, badges, and what a browser makes of them.
import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { parseDocument, parseFeed } from "htmlparser2";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dataBlock, html } from "../../adapters/registry/html.ts";
import { serveRegistry } from "../../adapters/registry/serve.ts";
import { siteOf } from "../../adapters/registry/site.ts";
import { startWeb, type Web } from "../../adapters/web/server.ts";
import { readConfig } from "../../front/config.ts";
import { besideRegistry } from "../../front/registry.ts";
import type { Handler } from "../../src/chat/door.ts";
import { type Catalog, loadCatalog } from "../../src/policy/catalog.ts";
import { launchBrowser, localContext } from "../browser.ts";
import { sla } from "../console/call.ts";

/** A Monday, 9:00 UTC: Berlin is at work, Indianapolis is not. */
const now = () => Date.parse("2026-11-23T09:00:00Z");
const log = { info: () => {}, warn: () => {}, error: (fields: object) => expect(fields).toBe("no error") };
const nothing: Handler = (_request, response) => void response.writeHead(404).end();
const axe = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
let catalog: Catalog;
let web: Web;
let browser: Browser;

beforeAll(async () => {
  catalog = await loadCatalog("policies", {}, "2026-11-23");
  const otherwise = besideRegistry(readConfig({ PORT: "0" }), { catalog, now, log }, nothing);
  const options = { host: "127.0.0.1", port: 0, routes: {}, otherwise, newId: () => "1", log };
  [web, browser] = await Promise.all([startWeb(options), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await web?.stop();
});

async function read(path: string): Promise<string> {
  const answer = await fetch(`${web.url}/registry/${path}`);
  expect([path, answer.status]).toEqual([path, 200]);
  return await answer.text();
}

test("whatever stands in a policy is text on the page: no tag, no entity and no attribute comes of it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (said) => {
      const [element] = parseDocument(html`<p title="${said}">${[said, html`<b>${said}</b>`]}</p>`.text).children;
      if (element?.type !== "tag") throw new Error("no element");
      const plain = said.toWellFormed().replaceAll(/(?![\t\n\r])\p{Cc}/gu, "");
      expect(element.attribs.title).toBe(plain);
      const [text, bold] = said === "" ? [undefined, element.children[0]] : element.children;
      expect(text?.type === "text" ? text.data : "").toBe(plain);
      expect(bold?.type === "tag" && bold.name).toBe("b");
    }),
  );
  expect(dataBlock("x", "</script><script>").text).not.toContain("</script><");
});

test("every page is drawn in every language, and every link on it leads to something", async () => {
  const site = siteOf(catalog, { url: null, repository: null }, now());
  const broken: string[] = [];
  let links = 0;
  for (const [path, { draw, type }] of site) {
    const text = await draw();
    if (!type.startsWith("text/html")) continue;
    const ids = new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, href = ""] of text.matchAll(/ (?:href|src)="([^"]*)"/g)) {
      if (/^(https?|mailto|tel):/.test(href)) continue;
      const { pathname, hash } = new URL(href, `http://site/${path}`);
      const file = pathname.endsWith("/") ? `${pathname.slice(1)}index.html` : pathname.slice(1);
      links += 1;
      if (!site.has(file) || (hash !== "" && !ids.has(hash.slice(1)))) broken.push(`${path}: ${href}`);
    }
  }
  expect(links).toBeGreaterThan(300);
  expect(broken).toEqual([]);
  expect(site.size).toBeGreaterThan(40);
});

test("the JSON is what its published schema says, licence included, and a deadline can be worked out from it", async () => {
  const ajv = addFormats.default(new Ajv2020.default({ strict: false }));
  const ids = catalog.policies.map(({ id }) => id);
  const versions = catalog.every.map(({ id, version }) => `${id}/versions/${encodeURIComponent(version)}`);
  const documents = [
    ["vendors", "vendors"],
    ...[...ids, ...versions].map((path) => ["vendor", path]),
    ...ids.map((id) => ["due", `${id}/due`]),
    ...ids.map((id) => ["hours", `${id}/hours`]),
  ];
  const validators = new Map<string, ReturnType<typeof ajv.compile>>();
  for (const [schema = "", path = ""] of documents) {
    const document: unknown = JSON.parse(await read(`api/v1/${path}.json`));
    const validate = validators.get(schema) ?? ajv.compile(JSON.parse(await read(`api/v1/schema/${schema}.json`)));
    validators.set(schema, validate);
    expect([path, validate(document), validate.errors]).toEqual([path, true, null]);
    expect(document).toMatchObject({ apiVersion: 1, licence: { spdx: "CC-BY-4.0" } });
  }
  const due = JSON.parse(await read("api/v1/netcor/due.json"));
  expect(due.rows[0].targets[0]).toMatchObject({ within: { amount: 4, unit: "business-hours" }, calendar: "office" });
  const { open } = JSON.parse(await read("api/v1/netcor/hours.json")).calendars.office;
  expect(open.spans[0]).toEqual(["2026-11-23T07:30:00Z", "2026-11-23T16:00:00Z"]);
  // Christmas is a Friday, and no day of work.
  expect(open.spans.some(([opens]: [string]) => opens.startsWith("2026-12-25"))).toBe(false);
  expect(JSON.parse(await read("api/v1/zoom/due.json")).rows).toContainEqual(
    expect.objectContaining({ plans: ["free"], priority: 1, targets: [expect.objectContaining({ minutes: 1440 })] }),
  );
});

test("who asks with plan, priority and an instant gets the deadlines that the command line gives, and a slip is told with its mend", async () => {
  const ask = async (path: string) => {
    const answer = await fetch(`${web.url}/registry/api/v1/${path}`);
    return { status: answer.status, kept: answer.headers.get("cache-control"), body: JSON.parse(await answer.text()) };
  };
  const { body, kept } = await ask("netcor/due.json?priority=2&at=2026-11-20T15:00:00%2B01:00");
  const cli = JSON.parse((await sla("due --vendor netcor --priority 2 --at 2026-11-20T15:00:00+01:00 --json")).out);
  expect(body).toMatchObject(cli);
  expect(cli.targets[0].dueAt).toBe("2026-11-23T13:30:00Z");
  const validate = addFormats
    .default(new Ajv2020.default({ strict: false }))
    .compile(JSON.parse(await read("api/v1/schema/deadlines.json")));
  expect([validate(body), validate.errors]).toEqual([true, null]);
  // What is asked of an instant stays so; "now" is another a moment later.
  expect(kept).toBe("public, max-age=300");
  expect(await ask("zoom/due.json?plan=pro&priority=1")).toMatchObject({
    status: 200,
    kept: "no-store",
    body: { plan: "pro", reportedAt: "2026-11-23T09:00:00Z", targets: [{ dueAt: "2026-11-23T10:00:00Z" }] },
  });
  const slips = [
    ["zoom/due.json?priority=1", 422, "plan", "add plan with one of free, pro"],
    ["zoom/due.json?plan=por&priority=1", 422, "plan", "did you mean pro?"],
    ["netcor/due.json?priority=1&at=yesterday", 400, "at", "not an instant with its zone"],
    ["netcor/due.json?at=2026-11-20T14:00:00Z", 400, "priority", "write one of 1, 2, 3, 4"],
    ["netcor/due.json?priority=1&vendor=zoom", 400, "vendor", "no such parameter"],
    ["netcor/due.json?priority=1&priority=2", 400, "priority", "say it once"],
  ] as const;
  for (const [path, status, field, mend] of slips)
    expect([path, await ask(path)]).toMatchObject([
      path,
      { status, kept: "no-store", body: { error: { field, message: expect.stringContaining(mend) } } },
    ]);
  expect((await ask("netcor/due.json?anything=else")).body).toHaveProperty("rows");
  const [listed] = JSON.parse(await read("api/v1/vendors.json")).vendors;
  expect(listed.deadlines).toMatch(/adobe\/due\.json\{\?plan,priority,at,/);
  const files = siteOf(catalog, { url: null, repository: null }, now());
  const index = JSON.parse(String(await files.get("api/v1/vendors.json")?.draw()));
  expect(index.vendors[0].deadlines).toBeNull();
});

test("one address has so many deadlines a minute worked out, then is told when to go on; the tables go on", async () => {
  const serve = serveRegistry({ catalog, settings: { url: null, repository: null }, prefix: "/r", now, log, most: 3 });
  const own = await startWeb({ host: "127.0.0.1", port: 0, routes: {}, otherwise: serve, newId: () => "1", log });
  const ask = async (query: string) => {
    const answer = await fetch(`${own.url}/r/api/v1/netcor/due.json${query}`);
    await answer.text();
    return [answer.status, answer.headers.get("retry-after")];
  };
  for (const _ of [1, 2, 3]) expect(await ask("?priority=1")).toEqual([200, null]);
  expect(await ask("?priority=1")).toEqual([429, "60"]);
  expect(await ask("")).toEqual([200, null]);
  await own.stop();
});

test("the feed tells each version once, and a badge says how soon the most urgent is answered", async () => {
  const text = await read("changes.atom");
  const feed = parseFeed(text);
  expect(feed).toMatchObject({ type: "atom", title: expect.stringContaining("registry") });
  expect(feed?.items).toHaveLength(catalog.every.length);
  expect(new Set(feed?.items.map(({ id }) => id)).size).toBe(catalog.every.length);
  for (const text of [await read("changes.atom"), await read("vendors/zoom/")])
    expect(text).toContain("New: plan Premier");
  expect(await read("badges/netcor.svg")).toContain("most urgent: 4 business hours");
});

test("a vendor's product is said once over the plans that it is sold with", async () => {
  const page = await read("vendors/github/");
  expect(page).toContain("Enterprise Cloud: Enterprise Support");
  expect(page).not.toContain("Enterprise Cloud: Enterprise Cloud");
});

test("what has not changed is not sent twice; nobody may frame it or put a script in it; it can only be read", async () => {
  const page = await fetch(`${web.url}/registry/vendors/zoom/`);
  const tag = page.headers.get("etag") ?? "";
  expect(page.headers.get("content-security-policy")).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  expect(await page.text()).not.toMatch(/<script(?! (src=|type="application\/(?:ld\+)?json"))|style="|javascript:/);
  const again = await fetch(`${web.url}/registry/vendors/zoom/`, { headers: { "if-none-match": tag } });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  const moved = await fetch(`${web.url}/registry/vendors/zoom`, { redirect: "manual" });
  expect([moved.status, moved.headers.get("location")]).toEqual([308, "zoom/"]);
  expect((await fetch(`${web.url}/registry`)).url).toBe(`${web.url}/registry/`);
  expect((await fetch(`${web.url}/registry/`, { method: "POST" })).status).toBe(405);
  for (const path of ["nothing", "..%2f..%2fpackage.json", "assets/../../package.json", "%", "__proto__"])
    expect([path, (await fetch(`${web.url}/registry/${path}`)).status]).toEqual([path, 404]);
});

test("with policies of one's own, which may be nobody else's business, it is served only where that is said", async () => {
  const config = (env: object) => readConfig({ PORT: "0", ...env }).registry;
  expect([config({}), config({ REGISTRY: "off" })]).toEqual([true, false]);
  expect([config({ POLICIES_DIR: "/ours" }), config({ POLICIES_DIR: "/ours", REGISTRY: "on" })]).toEqual([false, true]);
  const off = besideRegistry(readConfig({ PORT: "0", REGISTRY: "off" }), { catalog, now, log }, nothing);
  expect(off).toBe(nothing);
});

test("the next day its opening hours begin with that day", async () => {
  let at = now();
  const serve = serveRegistry({ catalog, settings: { url: null, repository: null }, prefix: "/r", now: () => at, log });
  const own = await startWeb({ host: "127.0.0.1", port: 0, routes: {}, otherwise: serve, newId: () => "1", log });
  const from = async () => {
    const { calendars } = JSON.parse(await (await fetch(`${own.url}/r/api/v1/netcor/hours.json`)).text());
    return calendars.office.open.from;
  };
  expect(await from()).toBe("2026-11-23T00:00:00Z");
  at += 86_400_000;
  expect(await from()).toBe("2026-11-24T00:00:00Z");
  await own.stop();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await localContext(browser, { locale: "en-GB", timezoneId: "Europe/Bucharest", ...options });
  const page = await context.newPage();
  await page.clock.setFixedTime(now());
  await page.goto(`${web.url}/registry/${path}`);
  return page;
}

type Finding = { id: string; nodes: { html: string; failureSummary?: string }[] };

test.each([
  { colorScheme: "light", paths: ["", "vendors/purecloud/", "ro/contributing/"] },
  { colorScheme: "dark", paths: ["", "de/vendors/cloudtalk/"] },
] as const)(
  "axe finds nothing to mend, and a phone need not scroll sideways: $colorScheme",
  async ({ colorScheme, paths }) => {
    for (const path of paths) {
      const page = await open(path, { colorScheme, viewport: { width: 360, height: 740 } });
      // Of the page's own rule no script may be put into it: the tool comes by another way.
      const found = await page.evaluate<Finding[]>(`${axe}; axe.run().then((result) => result.violations)`);
      expect([path, found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)]).toEqual([
        path,
        [],
      ]);
      expect([path, await page.evaluate("document.documentElement.scrollWidth")]).toEqual([path, 360]);
      await page.context().close();
    }
  },
);

test("in the reader's own zone it says what is open now and until when; the search finds by plan and without accents", async () => {
  const page = await open("vendors/netcor/");
  expect(await page.locator("#hours-office .now").textContent()).toBe("open now, closes 18:00 EET");
  await page.clock.setFixedTime(Date.parse("2026-12-25T09:00:00Z"));
  await page.reload();
  expect(await page.locator("#hours-office .now").textContent()).toMatch(
    /^closed now, opens Mon,? 28 Dec,? (at )?09:30 EET$/,
  );
  await page.goto(`${web.url}/registry/`);
  await page.getByRole("searchbox").fill("éducation");
  expect(await page.locator(".vendors > :visible").allTextContents()).toEqual([expect.stringContaining("Zoom")]);
  await page.getByRole("searchbox").fill("nobody");
  await page.getByText("No vendor here goes by that name.").waitFor();
  const dark = () => page.evaluate("document.documentElement.dataset.theme");
  const before = await dark();
  await page.getByRole("button", { name: "Light or dark" }).click();
  expect(await dark()).not.toBe(before);
  // A stricter reader of XML than the one above.
  for (const path of ["changes.atom", "badges/zoom.svg"]) {
    const parsed = `new DOMParser().parseFromString(${JSON.stringify(await read(path))}, "application/xml")`;
    expect([path, await page.evaluate(`${parsed}.querySelectorAll("parsererror").length`)]).toEqual([path, 0]);
  }
  await page.context().close();
});

test("who comes by a search finds in the first screen how soon the most urgent is answered and what to call; a search engine is told the same", async () => {
  const page = await open("vendors/zoom/", { viewport: { width: 390, height: 844 } });
  expect(await page.title()).toBe("Zoom support: response times and phone numbers · Dueline");
  const facts = page.locator(".head .facts");
  expect(await facts.textContent()).toMatch(/1 hour.*\+1\.888\.799\.9666 ext\. 2.*all numbers \(\d+\).*only Business/s);
  const box = await facts.boundingBox();
  expect((box?.y ?? 999) + (box?.height ?? 999)).toBeLessThan(844);
  const [block] = await page.locator('script[type="application/ld+json"]').allTextContents();
  const { about, ...told } = JSON.parse(block ?? "");
  expect(told).toMatchObject({ "@type": "WebPage", inLanguage: "en", lastReviewed: "2026-11-22" });
  expect(about.contactPoint).toContainEqual(
    expect.objectContaining({ telephone: "+18887999666;ext=2", areaServed: "US" }),
  );
  // CloudTalk publishes no number: the way that there is stands in its place.
  await page.goto(`${web.url}/registry/vendors/cloudtalk/`);
  expect(await page.locator(".head .facts").textContent()).toContain("No number published");
  await page.context().close();
});

test("without JavaScript every fact is there", async () => {
  const page = await open("vendors/zoom/", { javaScriptEnabled: false });
  const text = (await page.locator("main").textContent()) ?? "";
  for (const fact of ["1 hour", "+1.888.799.9666 ext. 2", "Mon–Fri 09:00–17:00", "America/Los_Angeles"])
    expect(text).toContain(fact);
  await page.goto(`${web.url}/registry/`);
  expect(await page.locator(".vendors > li").count()).toBe(catalog.policies.length);
  expect(await page.getByRole("searchbox").count()).toBe(0);
  await page.context().close();
});
