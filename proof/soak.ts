// An hour at 20 requests a second with 20,000 open cases, every tenth request of a stranger: does the memory stay, is everybody answered?
// `node proof/soak.ts [SECONDS] [CASES]` prints a table as it goes and judges it at the end; Linux, since /proc tells the memory.
import { load, quantiles, type Watched } from "../test/slack/load/load.ts";
import { machine } from "./soak/machine.ts";
import { memoryOf } from "./soak/memory.ts";
import { strangers } from "./soak/strangers.ts";

const [seconds = 3600, cases = 20_000] = process.argv.slice(2).map(Number);
const rows = 12;
const rowMs = Math.max(10_000, (seconds * 1000) / rows);
const boundMb = 300;
const slowMs = 250;
/** The stand-in shares the machine: what it remembers is let go so often. */
const forgetMs = 30_000;

const odd = strangers();
const most = { mb: 0, p99: 0, load: 0, stolen: 0 };
const timers: NodeJS.Timeout[] = [];

function watch({ pid, url, pressed, forget }: Watched): void {
  const began = Date.now();
  const ofMachine = machine(pid);
  let before = 0;
  console.log(
    "| minute | requests | p50, ms | p99, ms | resident, MB | private, MB | V8 heap, MB | program, CPU | machine: load, idle, stolen |",
  );
  console.log("|---:|---:|---:|---:|---:|---:|---:|---:|---|");
  async function row(): Promise<void> {
    const { residentMb, privateMb, heapMb } = await memoryOf(pid, url);
    const { p50, p99 } = quantiles(pressed.slice(before));
    const used = ofMachine();
    const minute = ((Date.now() - began) / 60_000).toFixed(1);
    const cells = [minute, pressed.length - before, Math.round(p50), Math.round(p99), residentMb, privateMb, heapMb];
    console.log(`| ${[...cells, `${used.program} %`, `${used.load}, ${used.idle} %, ${used.stolen} %`].join(" | ")} |`);
    before = pressed.length;
    most.mb = Math.max(most.mb, residentMb);
    most.p99 = Math.max(most.p99, p99);
    most.load = Math.max(most.load, used.load);
    most.stolen = Math.max(most.stolen, used.stolen);
  }
  const safely = () => row().catch((error: unknown) => console.log(`no row: ${error}`));
  void safely();
  timers.push(
    setInterval(safely, rowMs),
    setInterval(() => void odd.come(url), 500),
    setInterval(forget, forgetMs),
    setTimeout(() => timers.forEach(clearInterval), seconds * 1000 + 1000),
  );
}

// Filling it, and what is left to be said at the end, may take half an hour; what takes longer hangs.
const late = setTimeout(
  () => {
    console.error("BROKEN:  it did not end in time");
    process.exit(1);
  },
  seconds * 1000 + 1_800_000,
);
const report = await load({ cases, perSecond: 20, seconds, carded: true, watch });
for (const timer of [late, ...timers]) clearInterval(timer);
console.log({ ...report, strangers: odd.came(), refused: odd.refused(), most });
const promises: readonly (readonly [string, boolean])[] = [
  ["every request was acknowledged", report.failed === 0],
  [`within ${slowMs} ms at the 99th percentile`, report.ms.p99 < slowMs],
  ["every stranger was refused", odd.refused() === odd.came()],
  [`resident memory stayed under ${boundMb} MB`, most.mb < boundMb],
  ["every reminder was said", report.remindersSaid === report.remindersDue],
];
for (const [promise, holds] of promises) console.log(holds ? "holds:  " : "BROKEN: ", promise);
console.log(
  `The machine meanwhile: ${most.load} runnable at most, ${most.stolen} % stolen at most in a row of the table.`,
);
process.exitCode = promises.every(([, holds]) => holds) ? 0 : 1;
