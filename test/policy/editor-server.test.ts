// What an editor makes of a policy file: the YAML language server of the editors themselves, over its own door, with our JSON schema.
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { tied } from "../lifeline.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const server = fileURLToPath(
  new URL("../../node_modules/yaml-language-server/bin/yaml-language-server", import.meta.url),
);
const uri = pathToFileURL(`${root}policies/acme.yaml`).href;
const Message = z.looseObject({
  id: z.union([z.number(), z.string()]).optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
});
type Message = z.infer<typeof Message>;

let child: ChildProcessByStdio<Writable, Readable, null>;
let received = Buffer.alloc(0);
let next = 1;
let version = 1;
const kept: Message[] = [];

beforeAll(async () => {
  child = tied(spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "ignore"] }));
  child.stdout.on("data", (bytes: Buffer) => {
    received = Buffer.concat([received, bytes]);
    for (;;) {
      const head = /^Content-Length: (\d+)\r\n(?:[^\r\n]+\r\n)*\r\n/.exec(received.toString("latin1"));
      const length = Number(head?.[1]);
      const from = head?.[0].length ?? 0;
      if (!head || received.length < from + length) return;
      heard(Message.parse(JSON.parse(received.subarray(from, from + length).toString("utf8"))));
      received = received.subarray(from + length);
    }
  });
  await ask("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
  tell("initialized", {});
  tell("workspace/didChangeConfiguration", {
    settings: { yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false } } },
  });
  tell("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version, text: "" } });
});
afterAll(async () => {
  const ended = once(child, "exit");
  child.kill();
  await ended;
});

/** What the server itself asks is answered with nothing, as an editor does that has no opinion. */
function heard(message: Message): void {
  if (message.method !== undefined && message.id !== undefined) send({ id: message.id, result: null });
  else kept.push(message);
  child.emit("heard");
}

function send(message: object): void {
  const body = JSON.stringify({ jsonrpc: "2.0", ...message });
  child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

const tell = (method: string, params: object) => send({ method, params });

async function until(wanted: (message: Message) => boolean): Promise<Message> {
  for (;;) {
    const found = kept.find(wanted);
    if (found) return found;
    await once(child, "heard");
  }
}

async function ask(method: string, params: object): Promise<unknown> {
  const id = next;
  next += 1;
  send({ id, method, params });
  return (await until((message) => message.id === id)).result;
}

const first = "# yaml-language-server: $schema=policy.schema.json\n";

/** The file as it stands now; `|` is where the cursor is. */
function typed(text: string): { textDocument: { uri: string }; position: { line: number; character: number } } {
  version += 1;
  const whole = first + text;
  const before = whole.slice(0, whole.indexOf("|")).split("\n");
  tell("textDocument/didChange", {
    textDocument: { uri, version },
    contentChanges: [{ text: whole.replace("|", "") }],
  });
  return { textDocument: { uri }, position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } };
}

const Completion = z.object({ items: z.array(z.looseObject({ label: z.string() })) });

test("fields and words are completed as they are typed, by the first line alone", async () => {
  const at = async (text: string) => {
    const found = Completion.parse(await ask("textDocument/completion", typed(text)));
    return found.items.map(({ label }) => label);
  };
  expect(await at("id: acme\nprior|\n")).toContain("priorities");
  const unit = await at("targets:\n  - kind: first-response\n    within:\n      amount: 4\n      unit: |\n");
  expect(unit).toEqual(expect.arrayContaining(["hours", "business-hours", "business-days"]));
});

test("whoever points at a field is told what it means", async () => {
  const told = await ask("textDocument/hover", typed("home:\n  zo|ne: Europe/Berlin\n"));
  expect(JSON.stringify(told)).toContain("an IANA zone, never an abbreviation");
});

test("a slip is underlined where it stands, with what would be right", async () => {
  const position = typed("|home: { country: DE, zone: Europe/Berlin }\ntargets:\n  - kind: first-answer\n");
  const Found = z.object({
    uri: z.string(),
    diagnostics: z.array(
      z.looseObject({ message: z.string(), range: z.object({ start: z.object({ line: z.number() }) }) }),
    ),
  });
  const { params } = await until(({ method, params }) => {
    const read = method === "textDocument/publishDiagnostics" ? Found.safeParse(params) : null;
    return read?.success === true && read.data.diagnostics.some(({ message }) => message.includes("first-response"));
  });
  const slip = Found.parse(params).diagnostics.find(({ message }) => message.includes("first-response"));
  expect(slip?.range.start.line).toBe(position.position.line + 2);
  expect(slip?.message).toMatch(/first-response.*resolution/s);
});
