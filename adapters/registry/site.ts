// The whole site as a table: every path of it, and how what is found there is drawn.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { languages, wordsOf } from "../../src/lang/index.ts";
import type { Catalog } from "../../src/policy/catalog.ts";
import { policySchemaText } from "../../src/policy/json-schema.ts";
import { dueJson, hoursJson, schemaText, vendorJson, vendorsJson, versionJson, versionPath } from "./api.ts";
import { badgeText } from "./badge.ts";
import type { documents } from "./documents.ts";
import { feedText } from "./feed.ts";
import { contributingPage, firstPage } from "./first-page.ts";
import { frame, type Inner } from "./frame.ts";
import { folderOf, type Look, type Settings } from "./look.ts";
import { shelve, type Vendor } from "./shelf.ts";
import { vendorPage } from "./vendor-page.ts";

type Page = { readonly type: string; readonly draw: () => string | Promise<string> };
/** By path, without a slash in front; a folder's own page is its index.html. */
export type Site = ReadonlyMap<string, Page>;

/** `now` is epoch ms; what is written out of opening hours begins with its UTC day. `asking` as in vendorsJson. */
export function siteOf(catalog: Catalog, settings: Settings, now: number, asking: string | null = null): Site {
  const vendors = shelve(catalog);
  const pages = languages.flatMap((language) => {
    const top = folderOf(language);
    const page = (place: string, inner: (look: Look) => Inner): [string, Page] => {
      const home = "../".repeat(place.split("/").length - 1);
      const root = `${home}${top === "" ? "" : "../"}`;
      const look = { ...settings, words: wordsOf(language), vendors, root, home, place, now };
      return [`${top}${place}index.html`, { type: types.html, draw: () => frame(inner(look), look) }];
    };
    return [
      page("", firstPage),
      page("contributing/", contributingPage),
      ...vendors.map((vendor) => page(`vendors/${vendor.id}/`, (look) => vendorPage(vendor, look))),
    ];
  });
  const json = (path: string, draw: () => unknown): [string, Page] => [
    path,
    { type: types.json, draw: () => `${JSON.stringify(draw(), null, 1)}\n` },
  ];
  const data = vendors.flatMap((vendor): [string, Page][] => [
    json(`api/v1/${vendor.id}.json`, () => vendorJson(vendor, settings)),
    json(`api/v1/${vendor.id}/due.json`, () => dueJson(vendor, settings)),
    json(`api/v1/${vendor.id}/hours.json`, () => hoursJson(vendor, settings, now)),
    ...vendor.versions.map((one) =>
      json(versionPath(vendor.id, one.version), () => versionJson(vendor, one, settings)),
    ),
    [`badges/${vendor.id}.svg`, { type: types.svg, draw: () => badgeText(vendor) }],
  ]);
  return new Map<string, Page>([...pages, ...data, ...shared(vendors, settings, asking)]);
}

function shared(vendors: readonly Vendor[], settings: Settings, asking: string | null): [string, Page][] {
  const asset = (name: string, type: string): [string, Page] => [
    `assets/${name}`,
    { type, draw: () => readFile(join(import.meta.dirname, "assets", name), "utf8") },
  ];
  const schemas = (
    ["vendors", "vendor", "due", "deadlines", "hours"] as const satisfies (keyof typeof documents)[]
  ).map((name): [string, Page] => [`api/v1/schema/${name}.json`, { type: types.json, draw: () => schemaText(name) }]);
  return [
    [
      "api/v1/vendors.json",
      { type: types.json, draw: () => `${JSON.stringify(vendorsJson(vendors, settings, asking), null, 1)}\n` },
    ],
    ...schemas,
    ["api/v1/schema/policy.json", { type: types.json, draw: policySchemaText }],
    ["changes.atom", { type: types.atom, draw: () => feedText(vendors, settings) }],
    asset("registry.css", types.css),
    asset("registry.js", types.js),
    asset("theme.js", types.js),
    asset("icon.svg", types.svg),
  ];
}

const types = {
  html: "text/html; charset=utf-8",
  json: "application/json; charset=utf-8",
  atom: "application/atom+xml; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml; charset=utf-8",
} as const;
