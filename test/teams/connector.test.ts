import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { describe, expect, test } from "vitest";
import { createConnector } from "../../adapters/teams/connector.ts";
import { ConnectorError, deliveryOf, retryAfterMs } from "../../adapters/teams/errors.ts";

describe("what never left this machine may always be sent again", () => {
  const to = {
    tenant: "t",
    id: "19:x",
    serviceUrl: "http://127.0.0.1:9",
    scope: "channel",
    botId: "28:b",
    team: null,
  } as const;

  test("no token, and nobody at the address", async () => {
    const ask = { timeoutMs: 1000, now: () => 0 };
    const broke = createConnector({
      ...ask,
      bearer: () => Promise.reject(new Error("AADSTS7000222: the secret has expired")),
    });
    expect(await broke.post(to, null, {}).catch(deliveryOf)).toMatchObject({
      kind: "later",
      afterMs: 30_000,
      why: "0 NO_TOKEN",
    });
    const alone = createConnector({ ...ask, bearer: async () => "token" });
    expect(await alone.post({ ...to, serviceUrl: await closedPort() }, null, {}).catch(deliveryOf)).toMatchObject({
      kind: "later",
      why: "0 ECONNREFUSED",
    });
  });

  test("a token that Teams does not take waits for somebody to renew the secret", () => {
    expect(deliveryOf(new ConnectorError(401, "", 1000))).toEqual({ kind: "later", afterMs: 60_000, why: "401" });
  });

  test("a card that is too large is refused before it is sent", () => {
    expect(deliveryOf(new RangeError("28 KB"))).toEqual({ kind: "refused", why: "28 KB", mend: "unknown" });
  });

  test("a fault of our own is thrown", () => {
    expect(() => deliveryOf(new TypeError("no such method"))).toThrow("no such method");
  });

  test("an answer that cannot be read leaves open whether it was posted, and a redirect takes no token along", async () => {
    const asked: (string | undefined)[] = [];
    const { server, url } = await listening((request, response) => {
      asked.push(request.url);
      if (request.url?.includes("elsewhere")) response.writeHead(307, { location: "/taken" }).end();
      else response.writeHead(201).end("<html>");
    });
    const connector = createConnector({ bearer: async () => "token", timeoutMs: 1000, now: () => 0 });
    const near = { ...to, serviceUrl: `${url}/amer` };
    expect(await connector.post(near, "17", {}).catch(deliveryOf)).toEqual({ kind: "unknown", why: "0 UNREADABLE" });
    expect(await connector.post({ ...near, id: "elsewhere" }, null, {}).catch(deliveryOf)).toMatchObject({
      kind: "unknown",
    });
    expect(asked).toEqual([
      "/amer/v3/conversations/19%3Ax%3Bmessageid%3D17/activities",
      "/amer/v3/conversations/elsewhere/activities",
    ]);
    server.close();
  });

  test.each([
    ["5", 5000],
    ["0.5", 500],
    ["Thu, 01 Jan 1970 00:00:09 GMT", 9000],
    ["99999999", 3_600_000],
    ["-3", 1000],
    ["soon", 1000],
    ["", 1000],
  ])("Retry-After “%s” is %i ms", (said, ms) => {
    expect(retryAfterMs(new Headers(said === "" ? {} : { "retry-after": said }), 0)).toBe(ms);
  });
});

async function listening(listener: RequestListener) {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return { server, url: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}` };
}

/** Where nobody listens any more. */
async function closedPort(): Promise<string> {
  const { server, url } = await listening(() => {});
  server.close();
  await once(server, "close");
  return url;
}
