// Names a store on a command line: `sqlite PATH` or `postgres URL`.
import { openStore } from "../../adapters/store/index.ts";
import type { Store } from "../../src/case/store.ts";
import { ids } from "./samples.ts";

export type Where = { readonly kind: "sqlite" | "postgres"; readonly at: string };

/** One for all stores of this process: ids are never given twice. */
const newId = ids();

export function openAt({ kind, at }: Where): Promise<Store> {
  return openStore(kind === "sqlite" ? { kind, path: at, newId } : { kind, url: at, newId });
}

export function whereFrom(kind: string | undefined, at: string | undefined): Where {
  if ((kind !== "sqlite" && kind !== "postgres") || !at) throw new Error("Say sqlite PATH or postgres URL.");
  return { kind, at };
}
