// A PDF drawn in a thread of its own: 200 cases take seconds, and nobody else's request waits for them.
import { setImmediate as nextTurn } from "node:timers/promises";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import type { Block, Paper } from "../../src/chat/paper/paper.ts";

/** What can be handed to another thread; its blocks follow one by one. */
type Head = Omit<Paper, "blocks" | "page">;

type ToThread =
  | { readonly kind: "block"; readonly block: Block }
  | { readonly kind: "end" }
  | { readonly kind: "feet"; readonly feet: readonly string[] };
/** How many pages there are is known when they are drawn; what stands at their feet, our own thread says. */
type FromThread =
  | { readonly kind: "pages"; readonly count: number }
  | { readonly kind: "pdf"; readonly bytes: Uint8Array };

/** @throws Error where the thread ends without a PDF. */
export async function pdfAside({ blocks, page, ...head }: Paper): Promise<Uint8Array> {
  const worker = new Worker(new URL(import.meta.url), { workerData: { paper: head satisfies Head } });
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const send = (message: ToThread) => worker.postMessage(message);
  worker.on("message", (said: FromThread) => {
    if (said.kind === "pdf") resolve(said.bytes);
    else send({ kind: "feet", feet: Array.from({ length: said.count }, (_, nth) => page(nth + 1, said.count)) });
  });
  worker.once("error", reject);
  worker.once("exit", (code) => reject(new Error(`The drawing thread ended with ${code}.`)));
  for (const block of blocks) {
    send({ kind: "block", block });
    await nextTurn();
  }
  send({ kind: "end" });
  return promise;
}

async function drawn(head: Head, say: (said: FromThread) => void): Promise<void> {
  const { pdfOf } = await import("./pdf.ts");
  const blocks: Block[] = [];
  const feet = Promise.withResolvers<readonly string[]>();
  const ended = Promise.withResolvers<void>();
  parentPort?.on("message", (message: ToThread) => {
    if (message.kind === "block") blocks.push(message.block);
    else if (message.kind === "end") ended.resolve();
    else feet.resolve(message.feet);
  });
  await ended.promise;
  let asked = false;
  const page = async (nth: number, count: number) => {
    if (!asked) say({ kind: "pages", count });
    asked = true;
    return (await feet.promise)[nth - 1] ?? "";
  };
  say({ kind: "pdf", bytes: await pdfOf({ ...head, blocks, page }) });
  parentPort?.close();
}

if (!isMainThread && workerData?.paper) await drawn(workerData.paper, (said) => parentPort?.postMessage(said));
