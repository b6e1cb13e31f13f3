// What stands at the ends of a policy of any shape: words and numbers, each with the way to it.
import type { Path } from "../policy-problem.ts";

export type Leaf = { readonly path: Path; readonly value: string | number };

export function leavesOf(node: unknown, path: Path = []): Leaf[] {
  if (typeof node === "string" || typeof node === "number") return [{ path, value: node }];
  if (Array.isArray(node)) return node.flatMap((child: unknown, index) => leavesOf(child, [...path, index]));
  return Object.entries(node ?? {}).flatMap(([step, child]) => leavesOf(child, [...path, step]));
}
