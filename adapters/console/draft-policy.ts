// `policies draft`: a vendor's own page read into a draft. Every value says where it was found; nothing is in force.
import { basename, join } from "node:path";
import { type Draft, draftOf, type Told } from "../../src/draft/draft.ts";
import { nothingProposed, type Proposed, pageText } from "../../src/draft/model.ts";
import type { Page } from "../../src/draft/page.ts";
import type { Words } from "../../src/lang/index.ts";
import { toIso } from "../../src/time/instant.ts";
import { endings, readDocument } from "../documents/index.ts";
import { adoptPolicy } from "./adopt-policy.ts";
import { print } from "./card.ts";
import { draftJson, draftSheet } from "./draft-sheet.ts";
import { draftFile } from "./draft-text.ts";
import { jsonText } from "./json.ts";
import { type Raw, textOf } from "./read.ts";
import { nowhere, readSite } from "./site.ts";
import { Slip } from "./slip.ts";
import type { Terminal } from "./terminal.ts";
import { writeNew } from "./write-new.ts";

type Asked = {
  readonly args: readonly string[];
  readonly options: Raw;
  readonly folder: string;
  readonly words: Words;
  readonly terminal: Terminal;
};

export async function draftPolicy({
  args: [path = ""],
  options,
  folder,
  words,
  terminal,
}: Asked): Promise<number | Slip> {
  const { output, now, person, paper } = terminal;
  const told = readTold(path, options, now);
  if (told instanceof Slip) return told;
  const page = await pageAt(path);
  if (page instanceof Slip) return page;
  const proposed = options.askModel === true ? await proposedFor(page, words, terminal) : nothingProposed;
  if (proposed instanceof Slip) return proposed;
  const draft = draftOf(page, told, proposed);
  if (draft === "country") return slip("misworded", "no-country", path, ({ author }) => author.draftCountry);
  if (isEmpty(draft)) return slip("unanswered", "no-promises", path, ({ author }) => author.draftEmpty);
  const place = join(folder, `${draft.sketch.id}.yaml.draft`);
  const made = draftFile(draft, now);
  if (!(await writeNew(place, made.text)))
    return slip("unanswered", "draft-there", place, ({ author }) => author.draftThere);
  output.write(options.json ? jsonText(draftJson(draft, made, place)) : print(draftSheet(draft, made, words), paper));
  if (options.json) return 0;
  if (person !== null && made.problems.length === 0) return adoptPolicy(place, folder, words, terminal);
  output.write(`\n${words.author.draftSaved(place)}\n`);
  return 0;
}

/** Asked only where somebody said so; a model that fails costs its proposals and no more. */
async function proposedFor(page: Page, { author }: Words, { model, messages }: Terminal): Promise<Proposed | Slip> {
  if (!model?.name) return new Slip("misworded", "no-model", "askModel", (words) => words.author.draftNoModel);
  const { chatModel } = await import("../models/chat.ts");
  const proposed = await chatModel(model)(pageText(page));
  if (!("why" in proposed)) return proposed;
  messages.write(`${author.draftModelFailed(proposed.why)}\n`);
  return nothingProposed;
}

function readTold(path: string, options: Raw, now: number): Told | Slip {
  const site = readSite(options);
  if (site instanceof Slip) return site;
  const name = textOf(options, "name");
  const url = textOf(options, "url");
  if (name instanceof Slip) return name;
  if (url instanceof Slip) return url;
  if (url !== undefined && !URL.canParse(url))
    return new Slip("misworded", "bad-url", "url", ({ author }) => author.badUrl);
  const country = site && site.country !== nowhere ? site.country : undefined;
  return { file: basename(path), read: toIso(now).slice(0, 10), name, country, zone: site?.zone, url };
}

async function pageAt(path: string): Promise<Page | Slip> {
  try {
    const page = await readDocument(path);
    return page ?? new Slip("misworded", "bad-ending", null, ({ author }) => author.draftEnding(path, endings));
  } catch (error) {
    // What is not there is told as everywhere; what is there and no document of its kind is the vendor's or the reader's slip.
    if (error instanceof Error && "code" in error && error.code === "ENOENT") throw error;
    return slip("unanswered", "unread", path, ({ author }) => author.draftUnread);
  }
}

function isEmpty({ grounds }: Draft): boolean {
  return !grounds.some(({ path, guess }) => guess === null && (path[0] === "priorities" || path[0] === "targets"));
}

function slip(kind: Slip["kind"], code: string, path: string, say: (words: Words) => (path: string) => string): Slip {
  return new Slip(kind, code, null, (words) => say(words)(path));
}
