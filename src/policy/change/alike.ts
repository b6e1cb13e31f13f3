// Whether two parts of a policy say the same, wherever it was found and on whatever readings it rests.

/** Without regard to the order of fields, to `source` and to what the catalog filled in. */
export function alike(a: unknown, b: unknown): boolean {
  return JSON.stringify(bare(a)) === JSON.stringify(bare(b));
}

function bare(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(bare);
  if (typeof node !== "object" || node === null) return node;
  const parts = new Map<string, unknown>(Object.entries(node));
  const names = [...parts.keys()].filter((name) => name !== "source" && name !== "readings");
  return Object.fromEntries(names.toSorted().map((name) => [name, bare(parts.get(name))]));
}
