// A place in parsed YAML that has named fields.

export function isTree(node: unknown): node is { readonly [name: string]: unknown } {
  return typeof node === "object" && node !== null && !Array.isArray(node);
}
