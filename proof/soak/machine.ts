// How busy the machine is with all that runs on it, and with one program: without that a slow answer says little.
import { readFileSync } from "node:fs";
import { loadavg } from "node:os";

export type Used = {
  /** Runnable processes, averaged over a minute. */
  readonly load: number;
  /** Shares of all cores since the last time it was asked, percent. */
  readonly idle: number;
  readonly stolen: number;
  /** Of one core, percent. */
  readonly program: number;
};

const ticksASecond = 100;

export function machine(pid: number): () => Used {
  let before = look(pid);
  return () => {
    const now = look(pid);
    const all = now.all - before.all;
    const share = (part: number) => Math.round((part * 100) / Math.max(1, all));
    const program = Math.round(
      ((now.program - before.program) * 100_000) / ticksASecond / Math.max(1, now.at - before.at),
    );
    const used = { idle: share(now.idle - before.idle), stolen: share(now.stolen - before.stolen), program };
    before = now;
    return { load: Math.round((loadavg()[0] ?? 0) * 10) / 10, ...used };
  };
}

/** In the kernel's ticks; proc(5): user nice system idle iowait irq softirq steal. */
function look(pid: number) {
  const [line = ""] = readFileSync("/proc/stat", "utf8").split("\n");
  const fields = line.split(/\s+/).slice(1, 9).map(Number);
  const own = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  const all = fields.reduce((sum, ticks) => sum + ticks, 0);
  const idle = (fields[3] ?? 0) + (fields[4] ?? 0);
  return { at: performance.now(), all, idle, stolen: fields[7] ?? 0, program: Number(own[11]) + Number(own[12]) };
}
