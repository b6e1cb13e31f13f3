// What memory a program has: resident, what of it is its own (the rest is program text that processes share), and V8's heap.
import { readFileSync } from "node:fs";

export async function memoryOf(pid: number, url: string) {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  const kb = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(text)?.[1]);
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const heap = Number(/^nodejs_heap_size_used_bytes (\S+)$/m.exec(metrics)?.[1]);
  return {
    residentMb: Math.round(kb("Rss") / 1024),
    privateMb: Math.round((kb("Private_Clean") + kb("Private_Dirty")) / 1024),
    heapMb: Math.round(heap / 1024 / 1024),
  };
}
