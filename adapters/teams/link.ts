// An address for one file: signed with the tenant's own key, and good for a day. Bots cannot post files in channels of Teams.
import { z } from "zod";
import { languages } from "../../src/chat/app-words.ts";
import type { PackRequest } from "../../src/chat/door.ts";
import { fileFormats, type Handed, type Handing } from "../../src/chat/platform.ts";
import { jsonIn } from "../kit/body.ts";
import type { Seals } from "./seal.ts";

export const linkPath = "/teams/evidence";
const livesMs = 24 * 3_600_000;

/** `until`, epoch ms; no name stands in it, for an address is passed on. */
const Claim = z.strictObject({
  tenant: z.string(),
  person: z.strictObject({ id: z.string(), zone: z.string().optional() }),
  language: z.enum(languages),
  value: z.string(),
  format: z.enum(fileFormats),
  until: z.number(),
});
type Claim = z.infer<typeof Claim>;

export type Opened =
  | { readonly kind: "asked"; readonly asked: PackRequest }
  | { readonly kind: "expired"; readonly language: Claim["language"] }
  | { readonly kind: "forged" };

/** `publicUrl` null: nobody could open an address of ours. `now` is epoch ms. */
export async function linksFor(
  { tenant, files, asked: { person, language, value } }: Handing,
  { seals, publicUrl, now }: { readonly seals: Seals; readonly publicUrl: string | null; readonly now: number },
): Promise<Handed> {
  if (publicUrl === null) return { kind: "refused", why: "address" };
  const until = now + livesMs;
  const who = { id: person.id, ...(person.zone === undefined ? {} : { zone: person.zone }) };
  const links = files.map(async ({ format }) => {
    const claim: Claim = { tenant, person: who, language, value, format, until };
    const text = Buffer.from(JSON.stringify(claim)).toString("base64url");
    const url = new URL(linkPath, publicUrl);
    url.searchParams.set("ask", `${text}.${await seals.sign(tenant, text)}`);
    return { format, url: url.href };
  });
  return { kind: "links", links: await Promise.all(links), until };
}

/** What an address asks for, if it is one of ours and not too old. */
export async function opened(ask: string, seals: Seals, now: number): Promise<Opened> {
  const [text = "", seal = ""] = ask.split(".");
  const claim = Claim.safeParse(jsonIn(Buffer.from(text, "base64url")));
  if (!claim.success || !(await seals.signed(claim.data.tenant, text, seal))) return { kind: "forged" };
  const { until, person, ...rest } = claim.data;
  if (now >= until) return { kind: "expired", language: rest.language };
  return { kind: "asked", asked: { ...rest, platform: "teams", person: { ...person, name: "" } } };
}
