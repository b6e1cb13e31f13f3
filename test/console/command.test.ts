import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { tied } from "../lifeline.ts";
import { sla } from "./call.ts";

const entry = "adapters/console/sla.ts";

function called(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...words], { encoding: "utf8" });
  return { status, stdout, stderr };
}

test("the real command answers, and says by its exit status whether it could", () => {
  const done = called(
    "due",
    "--vendor",
    "netcor",
    "--priority",
    "1",
    "--reported-at",
    "2026-11-22T03:00:00Z",
    "--json",
  );
  expect([done.status, done.stderr]).toEqual([0, ""]);
  expect(JSON.parse(done.stdout)).toHaveProperty("targets.0.dueAt", "2026-11-23T11:30:00Z");
  expect(called("due", "--vendor", "zom", "--priority", "1")).toEqual({
    status: 1,
    stdout: "",
    stderr: "zom: did you mean zoom?\n",
  });
  expect(called("deu")).toEqual({ status: 2, stdout: "", stderr: "deu: did you mean due?\n" });
}, 60_000);

test("piped, it shows no colours and takes now from the clock", () => {
  const { stdout, status } = called("due", "--vendor", "zoom", "--plan", "pro", "--priority", "1", "--lang", "de");
  expect(status).toBe(0);
  expect(stdout).not.toContain("\u001b");
  expect(stdout).toMatch(/in (59 min|1 h)/);
}, 60_000);

test("what bash is given completes commands, options and answers", async () => {
  const { out } = await sla("completion bash");
  const ask = (words: string, index: number) =>
    `COMP_WORDS=(${words}); COMP_CWORD=${index}; _sla; echo "\${COMPREPLY[@]}"`;
  const script = [
    out,
    ask("sla d", 1),
    ask("sla due --reported-a", 2),
    ask("sla due --impact s", 3),
    ask("sla policies sh", 2),
  ];
  const { stdout } = spawnSync("bash", ["-c", script.join("\n")], { encoding: "utf8" });
  expect(stdout.trim().split("\n")).toEqual(["due", "--reported-at", "severe", "show"]);
});

test("forty thousand lines stream through a heap that could not hold them", async () => {
  const line = (minute: number) => {
    const reportedAt = new Date(Date.UTC(2026, 0, 1) + minute * 300_000).toISOString();
    return `{"vendor":"netcor","priority":${(minute % 2) * 2 + 1},"reportedAt":"${reportedAt}"}\n`;
  };
  const command = tied(
    spawn(process.execPath, ["--max-old-space-size=48", entry, "due", "--jsonl"], {
      stdio: ["pipe", "pipe", "inherit"],
    }),
  );
  let lines = 0;
  command.stdout.setEncoding("utf8").on("data", (text: string) => {
    lines += text.split("\n").length - 1;
  });
  for (let minute = 0; minute < 40_000; minute++) {
    if (!command.stdin.write(line(minute))) await once(command.stdin, "drain");
  }
  command.stdin.end();
  const [status] = await once(command, "close");
  expect([status, lines]).toEqual([0, 40_000]);
}, 120_000);
