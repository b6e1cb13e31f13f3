// API tokens from the terminal.
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStore } from "../../adapters/store/index.ts";
import { hashOf, isTokenText } from "../../src/case/token.ts";
import { dueline, folder } from "./desk.ts";

test("whoever runs Dueline makes a token, sees which there are, and takes one back", async () => {
  const path = join(folder(), "dueline.db");
  const opened = () => openStore({ kind: "sqlite", path, newId: () => "x" });
  await (await opened()).close();
  const env = { SQLITE_FILE: path };
  const now = () => Date.parse("2026-11-23T10:00:00Z");
  const words = ["token", "create", "T1", "Grafana", "--scope", "read", "audit", "--room", "C1", "--days", "30"];
  expect((await dueline(["token", "create", "T1", "x", "--scope", "everything"], env)).status).toBe(2);
  await expect(dueline(words, env)).rejects.toThrow("--platform slack or teams");
  const made = await dueline([...words, "--platform", "slack"], env, { now });
  const secret = made.output.trim();
  expect(isTokenText(secret)).toBe(true);
  const store = await opened();
  const kept = await store.tokens.byHash(hashOf(secret));
  await store.close();
  expect(kept).toMatchObject({ tenant: "T1", platform: "slack", scopes: ["read", "audit"], rooms: ["C1"], by: null });
  const listed = await dueline(["token", "list", "T1"], env);
  expect(listed.output).toBe(`${kept?.id} · Grafana · read, audit · C1 · ends 2026-12-23T10:00:00Z · not used yet\n`);
  expect((await dueline(["token", "revoke", "T1", kept?.id ?? ""], env)).output).toContain("Revoked: ");
  expect((await dueline(["token", "revoke", "T1", kept?.id ?? ""], env)).status).toBe(1);
  expect((await dueline(["token", "list", "T1"], env)).messages).toBe("Tenant T1 has no token.\n");
});
