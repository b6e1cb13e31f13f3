// What stands in the stores keeps to their limits, and says of the app what its packages say.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { appWords, languages } from "../../src/chat/app-words.ts";

/** Sections of one language's file, by their headings. */
function listingIn(language: string): { readonly [heading: string]: string } {
  const [, ...sections] = readFileSync(`docs/store-listing/${language}.md`, "utf8").split(/^## /m);
  return Object.fromEntries(
    sections.map((section) => {
      const [heading = "", ...lines] = section.split("\n");
      return [heading, lines.join("\n").trim()];
    }),
  );
}

// docs.slack.dev, “App manifest reference”; learn.microsoft.com, “App manifest schema” 1.29.
test.each(languages)(
  "%s: within what both stores take, and with the package's own name and short description",
  (language) => {
    const listing = listingIn(language);
    expect(Object.keys(listing)).toEqual(["Name", "Short", "Long", "Try"]);
    const { Name: name = "", Short: short = "", Long: long = "" } = listing;
    expect([name, short]).toEqual(["Dueline", appWords(language).short]);
    expect(name.length).toBeLessThanOrEqual(30);
    expect(short.length).toBeLessThanOrEqual(80);
    expect(long.length).toBeGreaterThanOrEqual(175);
    expect(long.length).toBeLessThanOrEqual(4000);
    expect(long.match(/^- /gm)?.length).toBe(3);
    for (const vendor of ["Genesys PureCloud", "CloudTalk", "Zoom", "NETCOR"]) expect(long).toContain(vendor);
  },
);

/** Width and height of a PNG. */
function sizeOf(path: string): [number, number] {
  const picture = readFileSync(path);
  return [picture.readUInt32BE(16), picture.readUInt32BE(20)];
}

test("icon and pictures have the sizes that are asked for (else: npm run listing:pictures)", () => {
  expect(sizeOf("docs/store-listing/icon.png")).toEqual([512, 512]);
  for (const name of ["dialog", "cards", "teams"])
    expect(sizeOf(`docs/store-listing/${name}.png`)).toEqual([1600, 1000]);
});
