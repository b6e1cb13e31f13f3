// An hour at 20 requests a second with 20,000 open cases, every tenth request of a stranger: does the memory stay?
// `node proof/soak.ts [SECONDS] [CASES]` prints the program's resident memory every minute; Linux, since /proc tells it.
import { readFileSync } from "node:fs";
import { load } from "../test/slack/load/load.ts";

const [seconds = 3600, cases = 20_000] = process.argv.slice(2).map(Number);
const boundMb = 300;
let mostMb = 0;
let strange = 0;
let refused = 0;

function memoryMb(pid: number): number {
  const kb = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Math.round(Number(kb) / 1024);
}

/** What nobody's Slack sends: without a signature, too large, of no known shape, to nowhere. */
async function odd(url: string): Promise<void> {
  const large = "x".repeat(200_000);
  const tries: readonly [string, RequestInit][] = [
    ["/slack/events", { method: "POST", body: large }],
    ["/slack/events", { method: "POST", body: "{", headers: { "content-type": "application/json" } }],
    ["/teams/messages", { method: "POST", body: large }],
    [`/${"a/".repeat(500)}`, {}],
    ["/slack/events", { method: "PUT", body: large, headers: { "x-slack-signature": "v0=00" } }],
  ];
  const [path, init] = tries[strange++ % tries.length] ?? ["/", {}];
  const status = await fetch(`${url}${path}`, init).then(
    async (answer) => {
      await answer.arrayBuffer();
      return answer.status;
    },
    () => 0,
  );
  if (status !== 200) refused += 1;
}

const timers: NodeJS.Timeout[] = [];
const report = await load({
  cases,
  perSecond: 20,
  seconds,
  watch: ({ pid, url }) => {
    let minute = 0;
    const look = () => {
      const mb = memoryMb(pid);
      mostMb = Math.max(mostMb, mb);
      console.log(`minute ${minute++}: ${mb} MB`);
    };
    look();
    timers.push(
      setInterval(look, Math.min(60_000, seconds * 100)),
      setInterval(() => void odd(url), 500),
    );
    setTimeout(() => timers.forEach(clearInterval), seconds * 1000);
  },
});
timers.forEach(clearInterval);
console.log({ ...report, strange, refused, mostMb });
const promises: readonly (readonly [string, boolean])[] = [
  ["every request was acknowledged", report.failed === 0],
  ["every stranger was refused", refused === strange],
  [`resident memory stayed under ${boundMb} MB`, mostMb < boundMb],
  ["every reminder was said", report.remindersSaid === report.remindersDue],
];
for (const [promise, holds] of promises) console.log(holds ? "holds:  " : "BROKEN: ", promise);
process.exitCode = promises.every(([, holds]) => holds) ? 0 : 1;
