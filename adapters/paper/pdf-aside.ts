// A PDF drawn in a thread of its own: 200 cases take seconds, and nobody else's request waits for them.
import { setImmediate as nextTurn } from "node:timers/promises";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import type { Block, Paper } from "../../src/chat/paper/paper.ts";

/** What can be handed to another thread; its blocks follow one by one. */
type Head = Omit<Paper, "blocks" | "page">;

type ToThread =
  | { readonly kind: "paper"; readonly head: Head }
  | { readonly kind: "block"; readonly block: Block }
  | { readonly kind: "end" }
  | { readonly kind: "feet"; readonly feet: readonly string[] };
/** How many pages there are is known when they are drawn; what stands at their feet, our own thread says. */
type FromThread =
  | { readonly kind: "pages"; readonly count: number }
  | { readonly kind: "pdf"; readonly bytes: Uint8Array };

/** Has drawn, and has fonts and letters at hand for the next; it keeps no process alive. */
let idle: Worker | null = null;

/** @throws Error where the thread ends without a PDF. */
export async function pdfAside({ blocks, page, ...head }: Paper): Promise<Uint8Array> {
  const worker = idle ?? begun();
  idle = null;
  worker.ref();
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const send = (message: ToThread) => worker.postMessage(message);
  const hear = (said: FromThread) => {
    if (said.kind === "pdf") resolve(said.bytes);
    else send({ kind: "feet", feet: Array.from({ length: said.count }, (_, nth) => page(nth + 1, said.count)) });
  };
  const ended = (code: number) => reject(new Error(`The drawing thread ended with ${code}.`));
  worker.on("message", hear).once("error", reject).once("exit", ended);
  send({ kind: "paper", head });
  try {
    for (const block of blocks) {
      send({ kind: "block", block });
      await nextTurn();
    }
    send({ kind: "end" });
    const bytes = await promise;
    worker.off("message", hear).off("error", reject).off("exit", ended);
    rest(worker);
    return bytes;
  } catch (error) {
    await worker.terminate();
    throw error;
  }
}

/** One that ends while it rests is not asked again. */
function begun(): Worker {
  const worker = new Worker(new URL(import.meta.url), { workerData: { drawing: true } });
  const forget = () => {
    if (idle === worker) idle = null;
  };
  return worker.on("error", forget).on("exit", forget);
}

/** Several may draw at once; one of them is kept. */
function rest(worker: Worker): void {
  worker.unref();
  if (idle) void worker.terminate();
  else idle = worker;
}

/** One paper after the other. */
function draws(port: NonNullable<typeof parentPort>): void {
  const say = (said: FromThread) => port.postMessage(said);
  let blocks: Block[] = [];
  let feet = Promise.withResolvers<readonly string[]>();
  let paper: Head | null = null;
  port.on("message", async (message: ToThread) => {
    if (message.kind === "paper") [paper, blocks, feet] = [message.head, [], Promise.withResolvers()];
    else if (message.kind === "block") blocks.push(message.block);
    else if (message.kind === "feet") feet.resolve(message.feet);
    else if (paper) say({ kind: "pdf", bytes: await drawn(paper, blocks, feet.promise, say) });
  });
}

async function drawn(
  head: Head,
  blocks: readonly Block[],
  feet: Promise<readonly string[]>,
  say: (said: FromThread) => void,
): Promise<Uint8Array> {
  const { pdfOf } = await import("./pdf.ts");
  const page = async (nth: number, count: number) => {
    if (nth === 1) say({ kind: "pages", count });
    return (await feet)[nth - 1] ?? "";
  };
  return pdfOf({ ...head, blocks, page });
}

if (!isMainThread && workerData?.drawing && parentPort) draws(parentPort);
