// JSON in the one form that is hashed: RFC 8785, keys in the order of their code units, nothing between.

/**
 * What is undefined is left out, as JSON leaves it out. Half a character, which people can paste and the RFC forbids, is
 * written as its escape: it must not keep a case from being written down.
 */
export function canonical(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
  return `{${members.join(",")}}`;
}
