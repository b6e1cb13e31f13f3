// What is in a draft, for whoever has to say yes: what was found and where, what was not, and what follows.
import { heading, list, says } from "../../src/chat/part.ts";
import type { Line } from "../../src/chat/reply.ts";
import type { Draft } from "../../src/draft/draft.ts";
import type { Grounded } from "../../src/draft/grounded.ts";
import { placeText } from "../../src/draft/page.ts";
import type { Words } from "../../src/lang/index.ts";
import { problemLine, spoken } from "../../src/policy/policy-problem.ts";
import type { Sheet } from "./card.ts";
import type { DraftFile } from "./draft-text.ts";
import { exampleText } from "./sketch-examples.ts";

export function draftSheet(
  { sketch, grounds, unfound }: Draft,
  { policy, examples, problems }: DraftFile,
  words: Words,
): Sheet {
  const { author, language } = words;
  const found = grounds.filter(({ guess }) => guess === null);
  const guessed = grounds.filter(({ guess }) => guess !== null);
  const read = Object.entries(sketch.readings).map(
    ([id, { published }]): Line => [{ kind: "strong", text: id }, `: ${published}`],
  );
  const parts = [
    heading(author.draftFound),
    list(found.map((one) => [lineOf(one, words)])),
    heading(author.draftGuessed),
    list(guessed.map((one) => [lineOf(one, words)])),
    ...(unfound > 0 ? [says([author.draftUnfound(unfound)])] : []),
    ...(read.length > 0 ? [heading(author.draftRead), list(read)] : []),
    ...(policy ? [heading(author.worked), list(examples.map((one) => [exampleText(one, policy, words)]))] : []),
    ...(problems.length > 0 ? [heading(author.draftUnsound), ...problems.map((one) => says([problemLine(one)]))] : []),
  ];
  return { title: sketch.name, parts, zone: sketch.zone, language };
}

export function draftJson({ sketch, grounds, unfound }: Draft, { problems }: DraftFile, file: string) {
  const values = grounds.map(({ path, value, ground, guess }) => ({
    path: spoken(path),
    value,
    ungrounded: guess,
    found: ground && { from: ground.from, to: ground.to, said: ground.said, sentence: ground.sentence },
  }));
  return { file, vendor: sketch.id, values, readings: Object.keys(sketch.readings), unfound, problems };
}

function lineOf({ path, value, ground, guess }: Grounded, { author }: Words): string {
  const place = ground === null ? "" : placeText(ground);
  const said = value === "" ? spoken(path) : `${spoken(path)}: ${value}`;
  if (guess === null) return `${said} (${place})`;
  return `${said} (${author.guesses[guess]}${place === "" ? "" : `, ${place}`})`;
}
