// Tables of documents that are lists of the program's: what is told there and what is tested is the same list.
import { kept } from "./kept.ts";
import { nobody } from "./nobody.ts";
import { type Refusal, refusals } from "./refusals.ts";

/** The document at that path with its tables as the lists have them now. @throws RangeError where a table has no place in it. */
export function withTables(path: Written, document: string): string {
  const tables: { readonly [name: string]: () => string } = written[path];
  return Object.entries(tables).reduce((text, [name, draw]) => placed(text, name, draw()), document);
}

const written = {
  "docs/reliability.md": {
    nobody: () =>
      table(
        ["what happens", "who is told what", "when it is given up", "what comes back"],
        nobody.map(({ what, elsewhere, told, givenUp, back }) => [
          elsewhere === undefined ? what : `${what} (${elsewhere})`,
          ...[told, givenUp, back],
        ]),
      ),
    refusals: () => table(["reason", "what happens", "what people see"], refusals.map(rowOf)),
  },
  "docs/operations.md": {
    kept: () =>
      table(
        ["table", "a row for", "goes"],
        Object.entries(kept).map(([name, { of, goes }]) => [`\`${name}\``, of, goes]),
      ),
  },
} as const;

export type Written = keyof typeof written;
export const writtenPaths: readonly Written[] = ["docs/reliability.md", "docs/operations.md"];

function placed(text: string, name: string, content: string): string {
  const [begin, end] = [`<!-- ${name}: npm run tables -->\n`, `<!-- ${name} ends -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new RangeError(`the document has no place for the table “${name}”`);
  return `${text.slice(0, from)}${begin}\n${content}\n\n${text.slice(to)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function rowOf({ reason, happens, seen, slack, teams }: Refusal): string[] {
  return [reason.replace("{codes}", codes(slack, teams)), happens, seen];
}

/** Slack's words and Teams' codes; ways of failing that have none are in the sentence around them. */
function codes(slack: readonly string[], teams: readonly string[]): string {
  const words = slack.filter((one) => /^[a-z]+(_[a-z]+)+$|^ratelimited$/.test(one) && !one.endsWith("tomorrow"));
  const named = teams.flatMap((one) => /^\d{3} (\w+)$/.exec(one)?.[1] ?? []);
  const quoted = (list: readonly string[]) => list.map((one) => `\`${one}\``).join(", ");
  if (named.length === 0) return quoted(words);
  return `Slack ${quoted(words)}; Teams ${quoted(named)}`;
}
