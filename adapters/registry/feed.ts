// What changed, as an Atom feed: an entry for each version of a vendor's promises, the youngest first.
import { createHash } from "node:crypto";
import { wordsOf } from "../../src/lang/index.ts";
import { first } from "../../src/lang/languages.ts";
import { html } from "./html.ts";
import { licence, type Settings, told } from "./look.ts";
import { dayOf, type Vendor } from "./shelf.ts";
import { changesSince } from "./versions.ts";

const MOST = 100;

export function feedText(vendors: readonly Vendor[], { url }: Settings): string {
  const words = wordsOf(first);
  const entries = vendors
    .flatMap((vendor) =>
      vendor.versions.map((policy, index) => ({
        vendor,
        policy,
        on: `${dayOf(policy)}T00:00:00Z`,
        said: changesSince(vendor.versions[index + 1], policy, words),
      })),
    )
    .toSorted((a, b) => b.on.localeCompare(a.on))
    .slice(0, MOST);
  const at = (path: string) => `${url ?? ""}${path}`;
  const feed = html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${first}">
<id>${idOf("feed")}</id>
<title>${words.registry.name}</title>
<subtitle>${words.registry.licence}</subtitle>
<updated>${entries[0]?.on ?? "1970-01-01T00:00:00Z"}</updated>
<author><name>Dueline registry</name></author>
<rights>${licence.name} ${licence.url}</rights>
<link rel="self" type="application/atom+xml" href="${at("changes.atom")}"/>
<link rel="alternate" type="text/html" href="${at("index.html")}"/>
${entries.map(
  ({ vendor: { id, name }, policy, on, said }) => html`<entry>
<id>${idOf(`${id}@${policy.version}`)}</id>
<title>${name}: ${words.sheet.version(policy.version, policy.valid.from, policy.valid.until ?? null)}</title>
<updated>${on}</updated>
<link rel="alternate" type="text/html" href="${at(`vendors/${id}/`)}"/>
<summary>${told(policy.about, { words })}</summary>
<content type="text">${said.join("\n")}</content>
</entry>
`,
)}</feed>
`;
  return feed.text;
}

/** The same wherever the feed is found. */
function idOf(name: string): string {
  const hash = createHash("sha256").update(`dueline registry ${name}`).digest("hex");
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
