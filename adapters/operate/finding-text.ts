// What was found, as lines of a terminal.
import type { Finding } from "../../src/chat/finding.ts";

/** One line each, aligned; problems of several lines stay under their first. */
export function findingText({ level, about, said }: Finding): string {
  const head = `${level.padEnd(6)}${about.padEnd(18)}`;
  return `${head}${said.replaceAll("\n", `\n${" ".repeat(head.length)}`)}\n`;
}
