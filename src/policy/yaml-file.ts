// A policy file as text: its data, and for every path in the data the line and column where it stands.
import { createRequire } from "node:module";
import type { Document, Node, YAMLMap } from "yaml";
import type { Path } from "./policy-problem.ts";

// A start whose policies are kept from before reads no YAML: 75 modules.
const need = createRequire(import.meta.url);
const fast = (): typeof import("js-yaml") => need("js-yaml");
const placing = (): typeof import("yaml") => need("yaml");

export type Place = { readonly line: number; readonly column: number };

export type YamlFile = {
  /** Null where the text is no YAML. */
  readonly value: unknown;
  readonly syntax: readonly (Place & { readonly message: string; readonly mend: string })[];
  /** The place of what a path names: of a scalar the value, of anything else its key; of what is missing, what it is missing from. */
  readonly placeOf: (path: Path) => Place;
};

/**
 * Takes YAML 1.2 with unique keys; never throws. Places cost seven times what the values do, and a sound file is asked for
 * none: they are looked for when something is wrong.
 */
export function readYaml(text: string): YamlFile {
  const value = readFast(text);
  if (value === undefined) return withPlaces(text);
  let placed: YamlFile | undefined;
  const placeOf = (path: Path) => {
    placed ??= withPlaces(text);
    return placed.placeOf(path);
  };
  return { value, syntax: [], placeOf };
}

/** Undefined: it is no YAML, or it may hold an alias; then it is read with its places, to say what is wrong where. */
function readFast(text: string): unknown {
  if (/(?:^|[\s[{,:-])[*&][\w.-]/m.test(text)) return undefined;
  try {
    const { CORE_SCHEMA, load } = fast();
    return load(text, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}

function withPlaces(text: string): YamlFile {
  const { LineCounter, parseDocument } = placing();
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const errors = document.errors.map((error) => ({
    ...place(error.pos[0]),
    message: error.message,
    mend: error.code === "DUPLICATE_KEY" ? "keep one of the two" : "mend the YAML here; indent with spaces",
  }));
  const syntax = [...errors, ...aliasesIn(document).map((offset) => ({ ...place(offset), ...noAlias }))];
  const value: unknown = syntax.length === 0 ? document.toJS() : null;
  return { value, syntax, placeOf: (path) => place(offsetOf(document.contents, path)) };
}

// A fact is written where it holds; and an alias may contain itself.
const noAlias = { message: "an alias may not stand in a policy", mend: "write the value itself" };

function aliasesIn(document: Document): number[] {
  const found: number[] = [];
  placing().visit(document, { Alias: (_, { range }) => void found.push(range?.[0] ?? 0) });
  return found;
}

function offsetOf(contents: Node | null, path: Path): number {
  const { isMap, isSeq } = placing();
  let node: unknown = contents;
  let offset = startOf(contents) ?? 0;
  for (const step of path) {
    const next = isMap(node) ? memberOf(node, step) : isSeq(node) ? itemOf(node.items, step) : undefined;
    if (!next) break;
    offset = next.offset ?? offset;
    node = next.node;
  }
  return offset;
}

function memberOf(map: YAMLMap, step: string | number) {
  const { isScalar } = placing();
  const pair = map.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  if (!pair) return undefined;
  return { node: pair.value, offset: startOf(isScalar(pair.value) ? pair.value : pair.key) ?? startOf(pair.key) };
}

function itemOf(items: readonly unknown[], step: string | number) {
  const node = typeof step === "number" ? items[step] : undefined;
  return node === undefined ? undefined : { node, offset: startOf(node) };
}

function startOf(node: unknown): number | undefined {
  const { isMap, isScalar, isSeq } = placing();
  return isMap(node) || isSeq(node) || isScalar(node) ? node.range?.[0] : undefined;
}
