// `node bench/drafts/held-out.ts [FOLDER]`: drafts the pages that the reader was not written with, and holds them against what stands there.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { load } from "js-yaml";
import { z } from "zod";
import { draftFile } from "../../adapters/console/draft-text.ts";
import { readDocument } from "../../adapters/documents/index.ts";
import { draftOf } from "../../src/draft/draft.ts";
import { held, type Score } from "./compare.ts";
import { tell } from "./tell.ts";
import { kinds } from "./values.ts";

export const ours = join(import.meta.dirname, "held-out");
const Keys = z.array(z.string()).default([]);
const Expected = z.array(
  z.strictObject({
    page: z.string(),
    url: z.url().optional(),
    read: z.coerce.string().optional(),
    country: z.string().optional(),
    ...{ levels: Keys, plans: Keys, targets: Keys, hours: Keys, zones: Keys, phones: Keys, channels: Keys },
  }),
);

export type Held = { readonly page: string; readonly scores: readonly Score[] | null };

/** Ours, and where a folder is named those that were saved in it. Null scores: no sound draft comes of it. */
export async function heldOut(elsewhere: string | undefined): Promise<Held[]> {
  const expected = Expected.parse(load(await readFile(join(ours, "expected.yaml"), "utf8")));
  const here = expected.flatMap((one) => {
    const folder = one.url === undefined ? ours : elsewhere;
    return folder === undefined ? [] : [{ ...one, path: join(folder, one.page) }];
  });
  return Promise.all(
    here.map(async ({ path, ...one }) => {
      const page = await readDocument(path);
      const draft = page && draftOf(page, { file: one.page, read: "2026-11-27", country: one.country });
      const file = draft && draft !== "country" ? draftFile(draft, Date.parse("2026-11-27T12:00:00Z")) : null;
      if (!draft || draft === "country" || !file?.policy) return { page: one.page, scores: null };
      const wanted = kinds.flatMap((kind) => one[kind].map((key) => ({ kind, key })));
      return { page: one.page, scores: held(file.policy, draft.grounds, one.plans, wanted) };
    }),
  );
}

if (import.meta.main) {
  for (const { page, scores } of await heldOut(process.argv[2])) {
    if (scores) tell(page, scores);
    else console.log(`\n${page}: no sound draft`);
  }
}
