// Tokens at rest: sealed with a key that the store does not hold, each to the tenant it is of.
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** AES-256-GCM; `key` 32 bytes in base64. `of` is authenticated, so a row copied to another tenant does not open. */
export function seal(key: string, of: string, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", Buffer.from(key, "base64"), nonce).setAAD(Buffer.from(of));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64");
}

/** With any of these keys; throws where it was sealed with another one, for another tenant, or was touched. */
export function open(keys: string | readonly string[], of: string, sealed: string): string {
  const [key = "", ...others] = typeof keys === "string" ? [keys] : keys;
  if (others.length === 0) return openWith(key, of, sealed);
  try {
    return openWith(key, of, sealed);
  } catch {
    return open(others, of, sealed);
  }
}

function openWith(key: string, of: string, sealed: string): string {
  const bytes = Buffer.from(sealed, "base64");
  const decipher = createDecipheriv("aes-256-gcm", Buffer.from(key, "base64"), bytes.subarray(0, 12))
    .setAAD(Buffer.from(of))
    .setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
}
