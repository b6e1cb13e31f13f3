// A disk that is full, a file that another holds: the program lives on, says so, loses nothing that was typed, and goes on once there is room.
import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { openStore } from "../../adapters/store/index.ts";
import { cardOf, choose, openForm } from "../slack/acts.ts";
import { besideSlack } from "./beside.ts";
import { emptyFolder, type Program } from "./program.ts";

const run = promisify(execFile);

/** No file may grow or be written any more, as far as the system lets this process: every write ends as on a full disk. */
const full = ({ pid }: Program, isFull: boolean) =>
  run("prlimit", [`--pid=${pid}`, `--fsize=${isFull ? "0" : "unlimited"}:`]);

async function readiness({ url }: Program, status: number): Promise<unknown> {
  for (;;) {
    const answer = await fetch(`${url}/readyz`);
    const told: unknown = await answer.json();
    if (answer.status === status) return told;
    await pause(50);
  }
}

/** Of util-linux; other systems have no such thing. */
const canFill = await run("prlimit", ["--version"]).then(
  () => true,
  () => false,
);

test.runIf(canFill)(
  "where nothing can be written any more, a case is refused in a sentence and its form stays; with room again it is opened; while another holds the file, dialogs open and forms are kept",
  async () => {
    const { slack, path, start } = await besideSlack();
    const program = await start();
    await slack.invite("COPS");
    await openForm({ slack }, "UDANA", "zoom meetings are down, no workaround");
    await choose({ slack }, "UDANA", { "plan.zoom": "business", title: "Nobody can join a meeting" });

    await full(program, true);
    expect(await readiness(program, 503)).toMatchObject({ ok: false, failed: ["store"] });
    expect((await fetch(`${program.url}/healthz`)).status).toBe(200);
    const sent = await slack.as("UDANA").submit();
    expect(JSON.stringify(sent.body)).toContain("nothing was saved");
    expect(JSON.stringify(slack.views("UDANA"))).toContain("Nobody can join a meeting");
    expect(program.stderr()).toMatch(/disk I\/O error|disk is full/);

    await full(program, false);
    await readiness(program, 200);
    await slack.as("UDANA").submit();
    await slack.until(() => slack.messages("COPS").some((one) => one.text.includes("Nobody can join a meeting")));
    expect(cardOf({ slack }, "Nobody can join a meeting").byApp).toBe(true);

    // Another program holds the file: the dialog opens all the same, and what was sent is kept when it lets go.
    const other = new DatabaseSync(path);
    other.exec("begin immediate");
    await openForm({ slack }, "UADA", "zoom meetings are down, no workaround");
    await choose({ slack }, "UADA", { "plan.zoom": "business", title: "Held by another" });
    const sending = slack.as("UADA").submit();
    expect((await fetch(`${program.url}/healthz`)).status).toBe(200);
    other.exec("rollback");
    other.close();
    await sending;
    await slack.until(() => slack.messages("COPS").some((one) => one.text.includes("Held by another")));
    program.kill("SIGTERM");
    expect(await program.ended).toBe(0);
  },
  60_000,
);

test.runIf(canFill)(
  "a back-up that has no room says so, and leaves nothing behind that would take up what room there is",
  async () => {
    const folder = await emptyFolder();
    const path = join(folder, "dueline.db");
    await (await openStore({ kind: "sqlite", path, newId: () => "1" })).close();
    const before = readdirSync(folder);
    const words = ["--fsize=40000", process.execPath, resolve("front/dueline.ts"), "backup", join(folder, "copy.db")];
    const failed = run("prlimit", words, { cwd: folder, env: { PATH: process.env.PATH, SQLITE_FILE: path } });
    await expect(failed).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(/^[^\n]*disk[^\n]*\n$/) });
    expect(readdirSync(folder)).toEqual(before);
  },
);
