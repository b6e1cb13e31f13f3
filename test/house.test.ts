// The plan of the house, held: every import leads down, and what comes from outside enters by one door.
import { expect, test } from "vitest";
import { circlesIn } from "../docs/picture/circles.ts";
import { type Import, importsOf, sourcesIn } from "../docs/picture/imports.ts";

/** For each room: the rooms it may import, and the packages. A room is the longest prefix that is listed. */
const house: { readonly [room: string]: { rooms: readonly string[]; packages: readonly string[] } } = {
  "src/time": { rooms: [], packages: ["date-holidays", "node:module"] },
  "src/policy": {
    rooms: ["src/lang", "src/time"],
    packages: [
      "zod",
      "yaml",
      "js-yaml",
      "libphonenumber-js/max",
      "node:crypto",
      "node:fs/promises",
      "node:module",
      "node:path",
    ],
  },
  "src/triage": { rooms: ["src/policy", "src/time"], packages: [] },
  "src/draft": {
    rooms: ["src/triage", "src/policy", "src/lang"],
    packages: ["libphonenumber-js/max"],
  },
  "src/case": {
    rooms: ["src/triage", "src/policy", "src/lang", "src/time"],
    packages: ["node:crypto"],
  },
  "src/evidence": {
    rooms: ["src/case", "src/triage", "src/policy", "src/lang", "src/time"],
    packages: ["zod"],
  },
  "src/doors": { rooms: ["src/case", "src/triage", "src/policy", "src/lang", "src/time"], packages: ["zod"] },
  "src/mail": { rooms: ["src/case", "src/lang"], packages: [] },
  "src/lang": { rooms: [], packages: ["@orama/stemmers/*", "luxon"] },
  "src/chat": {
    rooms: ["src/doors", "src/evidence", "src/mail", "src/lang", "src/case", "src/triage", "src/policy", "src/time"],
    packages: ["luxon", "zod", "p-queue", "fastest-levenshtein", "node:http"],
  },
  front: {
    rooms: [
      ...[
        "adapters/slack",
        "adapters/teams",
        "adapters/web",
        "adapters/registry",
        "adapters/store",
        "adapters/playground",
        "adapters/paper",
        "adapters/webhooks",
        "adapters/calendar",
        "adapters/traces",
        "adapters/mail",
        "adapters/status",
      ],
      ...["adapters/operate", "adapters/api"],
      ...["src/chat", "src/case", "src/policy", "src/time"],
    ],
    packages: ["pino", "zod", "luxon", "node:*"],
  },
  "adapters/agents": {
    rooms: ["adapters/console", "src/policy"],
    packages: ["@modelcontextprotocol/server", "@modelcontextprotocol/server/stdio", "zod", "node:*"],
  },
  "adapters/api": {
    rooms: [
      ...["adapters/agents", "adapters/console", "adapters/kit"],
      ...["src/doors", "src/chat", "src/case", "src/policy", "src/lang", "src/time"],
    ],
    packages: ["hono", "hono/*", "@hono/*", "node:*"],
  },
  "adapters/kit": { rooms: ["src/chat"], packages: ["lru-cache", "node:http", "node:crypto"] },
  "adapters/slack": { rooms: ["src/chat", "adapters/kit"], packages: ["@slack/*", "zod", "lru-cache", "node:*"] },
  "adapters/teams": {
    rooms: ["src/chat", "adapters/kit"],
    packages: ["zod", "jose", "lru-cache", "fflate", "htmlparser2", "node:*"],
  },
  "adapters/teams/token-aside.ts": { rooms: [], packages: ["botbuilder", "node:child_process", "node:url"] },
  "adapters/documents": { rooms: ["src/draft"], packages: ["htmlparser2", "unpdf", "node:fs/promises", "node:path"] },
  "adapters/console": {
    rooms: [
      "adapters/paper",
      "adapters/documents",
      "adapters/models",
      "src/draft",
      "src/chat",
      "src/doors",
      "src/lang",
      "src/case",
      "src/triage",
      "src/policy",
      "src/time",
    ],
    packages: ["commander", "@inquirer/prompts", "node:*"],
  },
  "adapters/models": {
    rooms: ["src/draft", "adapters/webhooks/call.ts", "adapters/webhooks/reach.ts"],
    packages: ["zod"],
  },
  "adapters/store": {
    rooms: ["src/case", "src/policy", "src/lang/languages.ts"],
    packages: ["kysely", "kysely/migration", "pg", "zod", "node:*"],
  },
  "adapters/operate": {
    rooms: [
      "adapters/store",
      "adapters/paper",
      "adapters/agents",
      "src/chat",
      "src/evidence",
      "src/case",
      "src/policy",
      "src/lang",
      "src/time",
    ],
    packages: ["commander", "zod", "node:*"],
  },
  "adapters/paper": {
    rooms: ["src/chat", "src/evidence"],
    packages: ["@resvg/resvg-js", "csv-stringify/sync", "lru-cache", "pdfkit", "node:*"],
  },
  "adapters/registry": {
    rooms: [
      ...["adapters/console", "adapters/kit/pace.ts"],
      ...["src/chat", "src/lang", "src/triage", "src/policy", "src/time"],
    ],
    packages: ["badge-maker", "lru-cache", "zod", "node:*"],
  },
  "adapters/calendar": { rooms: ["src/chat", "adapters/kit"], packages: ["ical-generator", "node:*"] },
  "adapters/webhooks": {
    rooms: ["src/chat", "src/case", "adapters/kit"],
    packages: ["standardwebhooks", "ipaddr.js", "node:*"],
  },
  "adapters/traces": {
    rooms: ["src/chat", "src/case"],
    packages: ["@opentelemetry/*", "lru-cache", "node:async_hooks", "node:os"],
  },
  "adapters/mail": {
    rooms: ["src/chat", "src/mail", "src/case", "adapters/kit"],
    packages: ["mailparser", "imapflow", "node:*"],
  },
  "adapters/status": {
    rooms: ["src/chat", "src/case", "adapters/webhooks/call.ts", "adapters/webhooks/reach.ts"],
    packages: ["htmlparser2", "zod"],
  },
  "adapters/web": { rooms: ["src/chat", "adapters/kit/language-asked.ts"], packages: ["prom-client", "node:*"] },
  "adapters/playground/connect.ts": { rooms: ["src/chat", "adapters/slack", "adapters/teams"], packages: [] },
  "adapters/playground": {
    rooms: ["src/chat", "adapters/kit"],
    packages: ["zod", "jose", "adaptivecards", "luxon", "node:*"],
  },
};

function roomOf(path: string): string | undefined {
  return Object.keys(house)
    .filter((room) => path === room || path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];
}

function isPackage(from: string, packages: readonly string[]): boolean {
  return packages.some((name) => name === from || (name.endsWith("*") && from.startsWith(name.slice(0, -1))));
}

function offence({ file, from, to }: Import): string | undefined {
  const room = roomOf(file);
  const rules = room === undefined ? undefined : house[room];
  if (!room || !rules) return undefined;
  if (to === null) return isPackage(from, rules.packages) ? undefined : `${file} (${room}) opens the package ${from}`;
  if (to.startsWith(`${room}/`) || to === room || to === "package.json") return undefined;
  const allowed = rules.rooms.some((other) => to === other || to.startsWith(`${other}/`));
  return allowed ? undefined : `${file} (${room}) opens a door to ${to} (${roomOf(to) ?? "no room"})`;
}

const files = ["front", "adapters", "src"].flatMap(sourcesIn);
const imports = files.flatMap(importsOf);

test("every import leads down the stairs", () => {
  expect(imports.length).toBeGreaterThan(20);
  expect(imports.map(offence).filter((found) => found !== undefined)).toEqual([]);
});

test("every source file lives in a room of the house", () => {
  expect(files.filter((file) => roomOf(file) === undefined)).toEqual([]);
});

test("no file leads back to itself, by value or by type", () => {
  expect(circlesIn(imports)).toEqual([]);
  const ring = [
    { file: "door", to: "a" },
    { file: "a", to: "b" },
    { file: "b", to: "a" },
    { file: "b", to: "cellar" },
  ];
  expect(circlesIn(ring)).toEqual(["a -> b", "b -> a"]);
});

test("one file alone knows botbuilder", () => {
  const knowing = imports.filter(({ from }) => from === "botbuilder").map(({ file }) => file);
  expect([...new Set(knowing)]).toEqual(["adapters/teams/token-aside.ts"]);
});
