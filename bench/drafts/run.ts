// `node bench/drafts/run.ts DOCUMENT=VENDOR ...`: drafts each document and holds it against the policy, value by value.
import { basename } from "node:path";
import { draftFile } from "../../adapters/console/draft-text.ts";
import { readDocument } from "../../adapters/documents/index.ts";
import { draftOf } from "../../src/draft/draft.ts";
import { loadCatalog } from "../../src/policy/catalog.ts";
import { compare } from "./compare.ts";
import { tell } from "./tell.ts";

const catalog = await loadCatalog("policies");
const now = Date.now();
for (const given of process.argv.slice(2)) {
  const [path = "", vendor = ""] = given.split("=");
  const policy = catalog.find(vendor);
  const page = await readDocument(path);
  if (!policy || !page) throw new Error(`${given}: DOCUMENT=VENDOR, such as page.html=zoom`);
  const draft = draftOf(page, { file: basename(path), read: new Date(now).toISOString().slice(0, 10) });
  const file = draft === "country" ? null : draftFile(draft, now);
  if (draft === "country" || !file?.policy) {
    console.log(`${basename(path)}: no sound draft`, file?.problems ?? "");
    continue;
  }
  const scores = compare(file.policy, draft.grounds, policy);
  tell(basename(path), scores);
}
