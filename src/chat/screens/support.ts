// Where help is to be had of people: beneath what the app says of itself.
import { whispers } from "../part.ts";
import type { Part } from "../reply.ts";
import type { Visit } from "../visit.ts";

/** Nothing where nobody said whom to ask. */
export function supportParts({ core, words }: Visit): Part[] {
  const { support } = core;
  return support ? [whispers([{ kind: "link", text: words.talk.support, url: support }])] : [];
}
