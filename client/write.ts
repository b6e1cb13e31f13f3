// Writes what the API says of itself, docs/openapi.json, and from that the types of the client. A test holds both fresh.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { openApi } from "../adapters/api/app.ts";

export const description = "docs/openapi.json";
export const types = "client/schema.d.ts";

export function descriptionText(): string {
  return `${JSON.stringify(openApi(), null, 2)}\n`;
}

/** The first line of the types: which description they were written from. */
export function headOf(text: string): string {
  return `// Written by npm run client from ${description}, SHA-256 ${createHash("sha256").update(text).digest("hex")}.\n`;
}

if (import.meta.main) {
  const text = descriptionText();
  writeFileSync(description, text);
  // It needs the compiler's older interface, which TypeScript 7 has no more: so it runs beside the house, not in it.
  const tools = ["--package=openapi-typescript@7.13.0", "--package=typescript@5.9.3"];
  execFileSync("npx", ["--yes", ...tools, "openapi-typescript", description, "-o", types], { stdio: "inherit" });
  writeFileSync(types, headOf(text) + readFileSync(types, "utf8"));
}
