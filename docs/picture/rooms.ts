// The rooms from the top of the stairs to the bottom, and what opens a door to what.
import { importsOf, sourcesIn } from "./imports.ts";

export type Room = {
  readonly name: string;
  readonly about: string;
  /** Names of the rooms that its files import from. */
  readonly opens: readonly string[];
  /** Packages that its files import; Node's own are not told. */
  readonly packages: readonly string[];
};

/** In this order every import leads down; a folder's or a file's path tells which room it is. */
const plan = [
  { name: "front", about: "puts it together", paths: ["front"] },
  { name: "operate", about: "the operator's commands", paths: ["adapters/operate"] },
  { name: "registry", about: "the vendors' pages", paths: ["adapters/registry"] },
  { name: "console", about: "the sla command", paths: ["adapters/console"] },
  { name: "documents", about: "vendors' pages, read", paths: ["adapters/documents"] },
  { name: "playground", about: "stand-ins and one page", paths: ["adapters/playground"] },
  { name: "slack", about: "reads and renders", paths: ["adapters/slack"] },
  { name: "teams", about: "reads and renders", paths: ["adapters/teams"] },
  { name: "web", about: "server, health, metrics", paths: ["adapters/web"] },
  { name: "kit", about: "what platforms share", paths: ["adapters/kit"] },
  { name: "store", about: "SQLite, PostgreSQL", paths: ["adapters/store"] },
  { name: "chat", about: "what is said and shown", paths: ["src/chat"] },
  { name: "draft", about: "from page to policy", paths: ["src/draft"] },
  { name: "case", about: "the life of a case", paths: ["src/case"] },
  { name: "triage", about: "what applies", paths: ["src/triage"] },
  { name: "policy", about: "what is promised", paths: ["src/policy"] },
  { name: "lang", about: "words", paths: ["src/lang"] },
  { name: "time", about: "when it counts", paths: ["src/time"] },
] as const;

export function roomsNow(): Room[] {
  const imports = ["front", "adapters", "src"].flatMap(sourcesIn).flatMap(importsOf);
  return plan.map(({ name, about }) => {
    const own = imports.filter(({ file }) => roomOf(file) === name);
    const opened = new Set(own.flatMap(({ to }) => (to?.endsWith(".ts") ? [roomOf(to)] : [])));
    const packages = new Set(
      own.flatMap(({ from, to }) => (to === null && !from.startsWith("node:") ? [packageOf(from)] : [])),
    );
    const opens = plan.map((room) => room.name).filter((other) => other !== name && opened.has(other));
    return { name, about, opens, packages: [...packages].toSorted() };
  });
}

function roomOf(path: string): string | undefined {
  return plan.find(({ paths }) => paths.some((own) => path.startsWith(`${own}/`)))?.name;
}

/** `@slack/web-api` of itself, `kysely` of `kysely/migration`. */
function packageOf(from: string): string {
  return from.split("/", from.startsWith("@") ? 2 : 1).join("/");
}
