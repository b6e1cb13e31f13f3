// JSON that others wrote: looked into without trusting it.

export type Json = Record<string, unknown>;

export function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What lies at the end of `path`, or undefined where the path breaks off. */
export function dig(value: unknown, ...path: string[]): unknown {
  return path.reduce((inner, key) => (isJson(inner) ? inner[key] : undefined), value);
}

export function textAt(value: unknown, ...path: string[]): string | undefined {
  const found = dig(value, ...path);
  return typeof found === "string" ? found : undefined;
}

export function jsonAt(value: unknown, ...path: string[]): Json | undefined {
  const found = dig(value, ...path);
  return isJson(found) ? found : undefined;
}

/** The objects in the list at the end of `path`; an empty list if there is none. */
export function jsonsAt(value: unknown, ...path: string[]): Json[] {
  const found = dig(value, ...path);
  return Array.isArray(found) ? found.filter(isJson) : [];
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
