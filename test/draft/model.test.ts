// A language model may propose; what counts is what stands in the page. Played from a tape by a server of our own: no model is asked here.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text as textIn } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { asking } from "../../adapters/models/chat.ts";
import { startWeb, type Web } from "../../adapters/web/server.ts";
import type { Handler } from "../../src/chat/door.ts";
import { sla } from "../console/call.ts";

const page = `# Brindle: how we help

We sort what you send us into Burning, when nothing works, and Smouldering, when it limps.

Gold members get a first response to Burning tickets within 2 hours, and to Smouldering ones within 8 hours.

Burning tickets get a first response within 4 hours.
`;
const Value = z.object({
  path: z.string(),
  value: z.string(),
  ungrounded: z.string().nullable(),
  found: z.object({ said: z.string(), sentence: z.string() }).nullable(),
});
const Told = z.object({ values: z.array(Value), unfound: z.number() });

let folder = "";
let web: Web;
let answer: { status: number; body: string };
const heard: { path: string; key: string | undefined; body: unknown }[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dueline-model-"));
  await writeFile(join(folder, "brindle.md"), page);
  const otherwise: Handler = async (request, response) => {
    const { url: path = "", headers } = request;
    heard.push({ path, key: headers.authorization, body: JSON.parse(await textIn(request)) });
    response.writeHead(answer.status, { "content-type": "application/json" }).end(answer.body);
  };
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  web = await startWeb({ host: "127.0.0.1", port: 0, routes: {}, otherwise, newId: () => "1", log });
});
afterAll(async () => {
  await web?.stop();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  heard.length = 0;
  const { content } = JSON.parse(await readFile(join(import.meta.dirname, "tapes/brindle.json"), "utf8"));
  answer = { status: 200, body: JSON.stringify({ choices: [{ message: { content: JSON.stringify(content) } }] }) };
});

const model = () => ({ url: `${web.url}/v1`, name: "small", key: "k-1", networks: "127.0.0.1/32" });

async function draft(more: string, options: Parameters<typeof sla>[1] = {}) {
  const home = await mkdtemp(join(folder, "home-"));
  return sla(`policies draft ${join(folder, "brindle.md")} --country GB --policies ${home} ${more}`, options);
}

test("no model is asked unless somebody says so, and says which", async () => {
  await draft("--json", { model: model() });
  expect(heard).toEqual([]);
  const said = await draft("--ask-model");
  expect([said.status, said.err]).toEqual([2, expect.stringContaining("set DRAFT_MODEL_URL and DRAFT_MODEL_NAME")]);
});

test("it is shown the words of the page and nothing else; its value counts where its sentence stands in the page and says it", async () => {
  const { values, unfound } = Told.parse(JSON.parse((await draft("--ask-model --json", { model: model() })).out));
  expect(heard).toHaveLength(1);
  const shown = page.replaceAll(/\n+/g, "\n").trim();
  expect(heard[0]).toEqual({
    path: "/v1/chat/completions",
    key: "Bearer k-1",
    body: JSON.parse(JSON.stringify(asking("small", shown))),
  });
  const of = (path: string) => values.filter((one) => one.path.startsWith(path));
  expect(of("priorities").filter(({ ungrounded }) => ungrounded === null)).toMatchObject([
    { value: "Burning", found: { said: "Burning" } },
    { value: "Smouldering", found: { said: "Smouldering" } },
  ]);
  // "Silver" is not in the sentence that is given for it, so it is no plan.
  expect(of("plans")).toMatchObject([{ value: "Gold", ungrounded: null }]);
  expect(of("targets").map(({ ungrounded, value, found }) => [ungrounded, value, found?.said])).toEqual([
    [null, "first-response, 1: 2 hours", "2 hours"],
    [null, "first-response, 2: 8 hours", "8 hours"],
    // The sentence is there, and speaks neither of one hour nor of a resolution.
    ["model", expect.stringContaining("resolution, 1"), "Burning tickets get a first response within 4 hours."],
  ]);
  // A sentence that the page does not have at all leads to nothing.
  expect(unfound).toBe(1);
  expect(values.some(({ value }) => value.includes("follow-up"))).toBe(false);
});

test.each([
  ["refuses", { status: 500, body: "{}" }, "status 500"],
  ["answers in no JSON", { status: 200, body: "<html>" }, "not in the shape"],
  ["answers in another shape", { status: 200, body: '{"choices":[{"message":{"content":"{}"}}]}' }, "not in the shape"],
  ["answers without end", { status: 200, body: " ".repeat(2_000_000) }, "too long"],
])("a model that %s costs its proposals and no more", async (_, given, why) => {
  answer = given;
  const page = join(folder, "plain.md");
  await writeFile(page, "# Acme: response times\n\n- Severity 1: 2 hours\n- Severity 2: 8 hours\n");
  const home = await mkdtemp(join(folder, "home-"));
  const said = await sla(`policies draft ${page} --country GB --policies ${home} --ask-model --json`, {
    model: model(),
  });
  expect([said.status, said.err]).toEqual([0, expect.stringContaining(why)]);
  expect(Told.parse(JSON.parse(said.out)).values.some(({ value }) => value.includes("2 hours"))).toBe(true);
});

test("a model inside one's own network is asked only where that network is named", async () => {
  const said = await draft("--ask-model --json", { model: { ...model(), networks: "" } });
  expect(said.err).toContain("(private)");
  expect(heard).toEqual([]);
});
