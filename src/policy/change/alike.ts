// Whether two parts of a policy say the same, wherever it was found and on whatever readings it rests.

/** Without regard to the order of fields, to `source` and to what the catalog filled in. */
export function alike(a: unknown, b: unknown): boolean {
  return JSON.stringify(bare(a)) === JSON.stringify(bare(b));
}

function bare(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(bare);
  if (typeof node !== "object" || node === null) return node;
  const kept = Object.entries(node).filter(
    ([name, one]) => name !== "source" && name !== "readings" && one !== undefined,
  );
  return Object.fromEntries(
    kept.map(([name, one]): [string, unknown] => [name, bare(one)]).toSorted(([x], [y]) => (x < y ? -1 : 1)),
  );
}
