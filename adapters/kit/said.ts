// What is said without markup, on a platform that types commands in its own way.
import type { Said } from "../../src/chat/reply.ts";

export function saidText(said: Said, commandText: (words: string) => string): string {
  return said.map((piece) => (typeof piece === "string" ? piece : commandText(piece.words))).join("");
}
