// The shipped program, several of it on one PostgreSQL, and what stands before them: whoever asks gets the next that answers.
import { type ChildProcess, spawn } from "node:child_process";
import { connect, createServer, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../free-port.ts";
import { tied } from "../lifeline.ts";

type Settings = { readonly [name: string]: string };
export type Program = {
  readonly child: ChildProcess;
  readonly url: string;
  /** Ms from its start until /readyz said yes. */
  readonly readyAfter: number;
};
export type Programs = {
  /** Any of them, in turns. */
  readonly url: string;
  readonly all: readonly Program[];
  stop(): Promise<void>;
};

/** As `npm start` starts it. */
const flags = ["--max-semi-space-size=4", "--heap-growing-percent=30", "front/main.ts"];
const patience = 120_000;

/** `settings` are told the address at which all of them answer. */
export async function startPrograms(count: number, settings: Settings, gate: Gate): Promise<Programs> {
  const all: Program[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    all.push(await startProgram(settings));
    gate.open(all.map(({ url }) => Number(new URL(url).port)));
  }
  return {
    url: gate.url,
    all,
    stop: async () => {
      await Promise.all(all.map(({ child }) => ended(child)));
      gate.close();
    },
  };
}

async function startProgram(settings: Settings): Promise<Program> {
  const port = await freePort();
  const began = performance.now();
  const child = tied(
    spawn(process.execPath, flags, {
      env: { ...settings, PATH: process.env.PATH, PORT: String(port), HOST: "127.0.0.1", LOG_LEVEL: "error" },
      stdio: ["ignore", "ignore", "inherit"],
    }),
  );
  const url = `http://127.0.0.1:${port}`;
  while (!(await says200(`${url}/readyz`))) {
    if (child.exitCode !== null) throw new Error("the program ended at its start");
    if (performance.now() - began > patience) throw new Error("the program did not become ready");
    await sleep(50);
  }
  return { child, url, readyAfter: Math.round(performance.now() - began) };
}

function says200(url: string): Promise<boolean> {
  return fetch(url).then(
    async (answer) => {
      await answer.arrayBuffer();
      return answer.ok;
    },
    () => false,
  );
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await Promise.race([gone, sleep(20_000).then(() => child.kill("SIGKILL"))]);
}

export type Gate = { readonly url: string; open(ports: readonly number[]): void; close(): void };

/** One address for all: each connection goes to the next port that takes it, as a cluster's service does it. */
export async function startGate(): Promise<Gate> {
  let ports: readonly number[] = [];
  let next = 0;
  const server = createServer((caller) => handOn(caller, 0));
  function handOn(caller: Socket, tried: number): void {
    const port = ports[next++ % ports.length];
    if (port === undefined || tried >= ports.length) return void caller.destroy();
    const callee = connect(port, "127.0.0.1");
    let joined = false;
    callee.once("connect", () => {
      joined = true;
      caller.pipe(callee).pipe(caller);
    });
    callee.once("error", () => (joined ? caller.destroy() : handOn(caller, tried + 1)));
    caller.once("error", () => callee.destroy());
    callee.once("close", () => joined && caller.destroy());
  }
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    open: (those) => {
      ports = those;
    },
    close: () => void server.close(),
  };
}
