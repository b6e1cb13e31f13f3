// Ids that look like Teams' own but follow from a count, so that every run gives the same.
import { createHash } from "node:crypto";

export type Ids = { token(): string; hex(): string; guid(): string };

export function idsOf(tenantId: string): Ids {
  let count = 0;
  const digest = () => createHash("sha256").update(`${tenantId}/${++count}`).digest();
  const hex = () => digest().toString("hex").slice(0, 32);
  return {
    token: () => digest().toString("base64url"),
    hex,
    guid: () => hex().replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-"),
  };
}
