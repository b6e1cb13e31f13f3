// A Dueline with its API open on a real port; Mara makes the tokens.
import { afterAll } from "vitest";
import { startWeb } from "../../adapters/web/server.ts";
import { duelineAt } from "../../client/index.ts";
import type { AuditLine } from "../../src/case/audit.ts";
import { hashOf, type Token, tokenText } from "../../src/case/token.ts";
import { cardIn, mara, office, start } from "../chat/office.ts";

/** For as long as its file runs. */
export async function apiDesk(pace: number) {
  const it = await office();
  const failures: object[] = [];
  const log = { info: () => {}, warn: () => {}, error: (fields: object) => void failures.push(fields) };
  // Loaded as the house does: after everything else.
  const { openDoor } = await import("../../adapters/api/door.ts");
  const door = openDoor({ core: it.core, now: () => it.clock.at, log, pace, hosts: ["localhost", "127.0.0.1"] });
  const routes = { "/api/v1/": door, "/mcp": door };
  let ids = 0;
  const web = await startWeb({ host: "127.0.0.1", port: 0, routes, newId: () => `r${++ids}`, log });
  afterAll(async () => {
    await web.stop();
    await it.store.close();
    if (failures.length > 0) throw new Error(`the API failed: ${JSON.stringify(failures)}`);
  });

  async function tokenOf(given: Partial<Token>) {
    const id = `t${++ids}`;
    const token: Token = {
      ...{ tenant: "T1", platform: "memory", id, name: "Robot", scopes: ["read"], rooms: null, by: mara },
      ...{ createdAt: start, expiresAt: null, lastUsedAt: null, revokedAt: null },
      ...given,
    };
    const text = tokenText(`seed ${id}`, "another");
    const on = { kind: "token", id, name: token.name } as const;
    const line: AuditLine = { at: start, by: mara, deed: "create-token", on, result: "done", about: [] };
    await it.store.tokens.create(token, hashOf(text), line);
    return { id, text, client: duelineAt(web.url, text), line };
  }

  return {
    ...it,
    url: web.url,
    tokenOf,
    /** A new case of NETCOR's in C1, by a token that may read and write. */
    async opened(given: Partial<Token>) {
      const made = await tokenOf({ scopes: ["read", "write"], ...given });
      const body = { vendor: "netcor", title: "Line dead", impact: "down", workaround: "none" } as const;
      const site = { country: "DE", zone: "Europe/Berlin", room: "C1" };
      const { data } = await made.client.POST("/api/v1/cases", { body: { ...body, ...site } });
      if (!data) throw new Error("no case was opened");
      return { ...made, number: data.number };
    },
    get: (path: string, text: string) =>
      fetch(`${web.url}/api/v1${path}`, { headers: { authorization: `Bearer ${text}` } }),
    say: async (words: string) => cardIn(await it.say(words)),
  };
}
export type ApiDesk = Awaited<ReturnType<typeof apiDesk>>;
