// When the door for other programs opens.
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { startWeb } from "../../adapters/web/server.ts";
import { apiDoor } from "../../front/api.ts";
import { hashOf } from "../../src/case/token.ts";
import { mara, office, start } from "../chat/office.ts";

const log = { info: () => {}, warn: () => {}, error: () => {} };

test("the API is shut until there is a token, API=on opens it before, and API=off keeps it shut", async () => {
  const it = await office();
  async function opened(mode: "on" | "off" | "auto") {
    const routes = apiDoor(it.core, { api: { mode, pace: 9 }, publicUrl: null }, { now: () => it.clock.at, log });
    const web = await startWeb({ host: "127.0.0.1", port: 0, routes, newId: () => "r", log });
    onTestFinished(() => web.stop());
    return async () => {
      const answer = await fetch(`${web.url}/api/v1/openapi.json`);
      return answer.headers.get("content-type")?.startsWith("application/problem+json")
        ? z.object({ status: z.int(), code: z.string(), detail: z.string() }).parse(await answer.json())
        : answer.status;
    };
  }
  const [on, off, auto] = [await opened("on"), await opened("off"), await opened("auto")];
  const shut = (how: string) => ({ status: 404, code: "shut", detail: expect.stringContaining(how) });
  expect([await on(), await off(), await auto()]).toEqual([200, shut("API=off"), shut("/sla settings tokens")]);
  await it.store.tokens.create(
    {
      ...{ tenant: "T1", platform: "memory", id: "t", name: "x", scopes: ["read"], rooms: null, by: mara },
      ...{ createdAt: start, expiresAt: null, lastUsedAt: null, revokedAt: null },
    },
    hashOf("a token"),
    { at: start, by: mara, deed: "create-token", on: { kind: "tenant" }, result: "done", about: [] },
  );
  expect([await on(), await off(), await auto()]).toEqual([200, shut("API=off"), 200]);
  await it.store.close();
});
