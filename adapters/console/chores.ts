// What can be done with the policy files themselves: one row a word after `policies`.
import type { Words } from "../../src/lang/index.ts";
import { policyCalled } from "../../src/policy/called.ts";
import { type Catalog, loadCatalog } from "../../src/policy/catalog.ts";
import type { Policy } from "../../src/policy/policy.ts";
import type { ReadingOverrides } from "../../src/policy/readings.ts";
import { toIso } from "../../src/time/instant.ts";
import { print } from "./card.ts";
import { openDesk } from "./desk.ts";
import { diffJson, diffSheet } from "./diff.ts";
import { jsonText } from "./json.ts";
import { checkPolicies, checkText, listJson } from "./policies.ts";
import { listSheet, policySheet } from "./policies-text.ts";
import type { Called } from "./program.ts";
import { readVendor, unknownWord } from "./read.ts";
import { Slip } from "./slip.ts";
import type { Terminal } from "./terminal.ts";
import { tryFile } from "./try-file.ts";
import { checkOnAndOn } from "./watch.ts";

export type Chore = Pick<Called, "args" | "options"> & {
  readonly folder: string;
  readonly words: Words;
  readonly readings: ReadingOverrides;
  readonly terminal: Terminal;
};

/** Gives the exit status. */
export const chores: { readonly [command: string]: (chore: Chore) => Promise<number | Slip> } = {
  check: (chore) => (chore.options.watch ? checkOnAndOn(chore, () => check(chore)) : check(chore)),
  list: async ({ words, options, terminal, ...chore }) => {
    const catalog = await catalogFor({ ...chore, terminal });
    terminal.output.write(
      options.json ? jsonText(listJson(catalog)) : print(listSheet(catalog, words), terminal.paper),
    );
    return 0;
  },
  show: async ({ args, words, options, terminal, ...chore }) => {
    const desk = openDesk(await catalogFor({ ...chore, terminal }), terminal.now);
    const policy = readVendor({ vendor: args[0] }, desk);
    if (policy instanceof Slip) return policy;
    const sheet = policySheet(policy, words, desk.catalog.every);
    terminal.output.write(options.json ? jsonText(policy) : print(sheet, terminal.paper));
    return 0;
  },
  diff: async ({ args: [before = "", after = ""], words, options, terminal, ...chore }) => {
    const catalog = await catalogFor({ ...chore, terminal });
    const [old, fresh] = [await wanted(before, catalog), await wanted(after, catalog)];
    if (old instanceof Slip) return old;
    if (fresh instanceof Slip) return fresh;
    const text = options.json
      ? jsonText(diffJson(old, fresh, words))
      : print(diffSheet(old, fresh, words), terminal.paper);
    terminal.output.write(text);
    return 0;
  },
  new: async ({ folder, words, terminal }) => (await import("./new-policy.ts")).newPolicy(folder, words, terminal),
  draft: async (chore) => (await import("./draft-policy.ts")).draftPolicy(chore),
  adopt: async ({ args: [path = ""], folder, words, terminal }) =>
    (await import("./adopt-policy.ts")).adoptPolicy(path, folder, words, terminal),
  try: ({ args, words, terminal }) => tryFile(args[0] ?? "", words, terminal),
};

async function wanted(word: string, catalog: Catalog): Promise<Policy | Slip> {
  const called = await policyCalled(word, catalog);
  if ("policy" in called) return called.policy;
  return unknownWord("unanswered", "unknown-vendor", "vendor", word, called.known, called.nearest);
}

function catalogFor({ folder, readings, terminal }: Pick<Chore, "folder" | "readings" | "terminal">) {
  return loadCatalog(folder, readings, toIso(terminal.now).slice(0, 10), terminal.kept);
}

async function check({ folder, args, readings, options, terminal }: Chore): Promise<number> {
  const checked = await checkPolicies(folder, args, readings, terminal.now, terminal.kept);
  terminal.output.write(options.json ? jsonText({ problems: checked.problems }) : checkText(checked));
  return checked.sound ? 0 : 1;
}
