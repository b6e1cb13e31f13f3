// What a new version of a policy changes for people, and how many open cases keep the old one.
import { openCasesOf } from "../../src/case/open-cases.ts";
import type { Store } from "../../src/case/store.ts";
import { changeText } from "../../src/chat/change-text.ts";
import { type Language, wordsOf } from "../../src/lang/index.ts";
import { policyCalled } from "../../src/policy/called.ts";
import { type Catalog, loadCatalog } from "../../src/policy/catalog.ts";
import { changesBetween } from "../../src/policy/change/between.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { toIso } from "../../src/time/instant.ts";
import type { Desk } from "./desk.ts";
import { onCopy } from "./on-copy.ts";

/** Of all tenants; works while Dueline runs. Each is a file, a vendor, or `zoom@VERSION`. */
export async function diffPolicies(before: string, after: string, language: Language, desk: Desk): Promise<number> {
  const { policiesDir, readings } = desk.settings();
  const catalog = await loadCatalog(policiesDir, readings, toIso(desk.now()).slice(0, 10));
  const [old, fresh] = [await wanted(before, catalog), await wanted(after, catalog)];
  const { changes } = wordsOf(language);
  const told = changesBetween(old, fresh).map((change) => `- ${changeText(change, wordsOf(language))}`);
  const keeping = await onCopy(desk, (store) => countUnder(old, store));
  const lines = [
    changes.between(fresh.name, old.version, fresh.version),
    ...(told.length > 0 ? told : [changes.none]),
    changes.keep(keeping, old.version),
  ];
  desk.output.write(`${lines.join("\n")}\n`);
  return 0;
}

async function wanted(word: string, catalog: Catalog): Promise<Policy> {
  const called = await policyCalled(word, catalog);
  if ("policy" in called) return called.policy;
  const { nearest, known } = called;
  throw new Error(`${word}: ${nearest === undefined ? `there is ${known.join(", ")}` : `did you mean ${nearest}?`}`);
}

/** A case keeps the version that it was opened under. */
async function countUnder({ id, version }: Policy, store: Store): Promise<number> {
  let count = 0;
  for (const tenant of await store.tenants())
    for await (const { terms } of openCasesOf(store, tenant, { vendor: id })) if (terms.version === version) count += 1;
  return count;
}
