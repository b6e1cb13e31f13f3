// Microsoft's side of a request, played by hand: its keys, its metadata and tokens with one claim changed.
import { createServer } from "node:http";
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from "jose";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { APP_ID, type Desk, openDesk, TENANT_ID } from "./desk.ts";

type Published = JWK & { readonly endorsements?: readonly string[] };
type Signed = { readonly kid: string; readonly key: CryptoKey; readonly jwk: Published };

async function keyOf(kid: string, endorsements: readonly string[] = ["msteams"]): Promise<Signed> {
  const { publicKey, privateKey } = await generateKeyPair("RS256", { extractable: true });
  return { kid, key: privateKey, jwk: { ...(await exportJWK(publicKey)), kid, use: "sig", endorsements } };
}

const first = await keyOf("first");
const webChat = await keyOf("web-chat", ["webchat"]);
const directLine = await keyOf("direct-line", ["directline"]);
const bare = await keyOf("bare", []);
const unmarked = await keyOf("unmarked");
const stranger = await keyOf("first");

let published: Published[] = [];
let fetches = 0;
const microsoft = createServer((request, response) => {
  const base = `http://${request.headers.host}`;
  if (request.url === "/keys") fetches += 1;
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify(request.url === "/keys" ? { keys: published } : { jwks_uri: `${base}/keys` }));
});

let desk: Desk;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const { endorsements: _, ...unmarkedJwk } = unmarked.jwk;
  published = [first.jwk, webChat.jwk, directLine.jwk, bare.jwk, unmarkedJwk];
  await new Promise<void>((resolve) => microsoft.listen(0, "127.0.0.1", resolve));
  const address = microsoft.address();
  if (typeof address !== "object" || address === null) throw new Error("no address");
  const openIdMetadataUrl = `http://127.0.0.1:${address.port}/metadata`;
  desk = await openDesk({ local: { openIdMetadataUrl, token: "outbound" } });
});
afterAll(async () => {
  vi.useRealTimers();
  await desk.close();
  microsoft.close();
  microsoft.closeAllConnections();
});
beforeEach(() => {
  desk.bot.heard.length = 0;
});

const seconds = () => desk.clock.now / 1000;
const good = (): JWTPayload => ({
  iss: "https://api.botframework.com",
  aud: APP_ID,
  serviceurl: desk.teams.serviceUrl,
  nbf: seconds() - 60,
  exp: seconds() + 3600,
});

let said = 0;
type By = { readonly signed?: Signed; readonly kid?: string; readonly alg?: string; readonly channelId?: string };

/** The status that an activity with such a token is answered with. */
async function status(claims: JWTPayload, { signed = first, kid, alg = "RS256", channelId = "msteams" }: By = {}) {
  const header = { alg, typ: "JWT", ...(kid === "" ? {} : { kid: kid ?? signed.kid }) };
  const key = alg === "RS256" ? signed.key : await sameKeyFor(signed, alg);
  const token = await new SignJWT(claims).setProtectedHeader(header).sign(key);
  const activity = {
    ...{ type: "typing", id: `t-${++said}`, channelId, serviceUrl: desk.teams.serviceUrl },
    ...{ from: { id: "29:alex" }, recipient: { id: `28:${APP_ID}` } },
    conversation: { id: "a:alex", tenantId: TENANT_ID },
  };
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  return (await fetch(desk.bot.url, { method: "POST", headers, body: JSON.stringify(activity) })).status;
}

async function sameKeyFor({ key }: Signed, alg: string): Promise<CryptoKey> {
  const jwk = await crypto.subtle.exportKey("jwk", key);
  const { alg: _, ...bareJwk } = jwk;
  const hash = `SHA-${alg.slice(2)}`;
  const name = alg.startsWith("PS") ? "RSA-PSS" : "RSASSA-PKCS1-v1_5";
  return crypto.subtle.importKey("jwk", bareJwk, { name, hash }, false, ["sign"]);
}

function without(claim: string): JWTPayload {
  return Object.fromEntries(Object.entries(good()).filter(([name]) => name !== claim));
}

describe("a token is taken where everything that it says is so, and refused where one thing is not", () => {
  test("the good one is taken, with each algorithm that Microsoft names", async () => {
    expect(await status(good())).toBe(200);
    expect(await status(good(), { alg: "RS512" })).toBe(200);
  });

  test.each([
    ["signed by another under the same name", () => status(good(), { signed: stranger })],
    ["signed in a way that Microsoft does not use", () => status(good(), { alg: "PS256" })],
    ["from another issuer", () => status({ ...good(), iss: "https://sts.windows.net" })],
    ["without an issuer", () => status(without("iss"))],
    ["for another bot", () => status({ ...good(), aud: TENANT_ID })],
    ["for nobody", () => status(without("aud"))],
    ["without an end", () => status(without("exp"))],
    ["for another address", () => status({ ...good(), serviceurl: `${desk.teams.serviceUrl}x` })],
    ["for no address", () => status(without("serviceurl"))],
    ["by a key that may speak for another channel alone", () => status(good(), { signed: webChat })],
    ["by a key that may speak for no channel", () => status(good(), { signed: bare })],
    ["by a key that says nothing of channels", () => status(good(), { signed: unmarked })],
    ["for a channel that the key may not speak for", () => status(good(), { channelId: "webchat" })],
    ["that names no key", () => status(good(), { kid: "" })],
  ])("one %s is refused", async (_, sent) => {
    expect(await sent()).toBe(401);
  });

  test("Web Chat and Direct Line are refused even where Microsoft's key speaks for them", async () => {
    expect(await status(good(), { signed: webChat, channelId: "webchat" })).toBe(403);
    expect(await status(good(), { signed: directLine, channelId: "directline" })).toBe(403);
  });

  test("clocks may differ by five minutes, and not by a second more", async () => {
    const exp = (past: number) => status({ ...good(), exp: seconds() - past });
    expect([await exp(299), await exp(300), await exp(301)]).toEqual([200, 401, 401]);
    const nbf = (ahead: number) => status({ ...good(), nbf: seconds() + ahead });
    expect([await nbf(299), await nbf(300), await nbf(301)]).toEqual([200, 200, 401]);
  });
});

test("a new signing key of Microsoft's is taken, and strangers cannot make us ask for keys more than twice a minute", async () => {
  expect(await status(good())).toBe(200);
  const next = await keyOf("next");
  published = [next.jwk];
  vi.setSystemTime(Date.now() + 31_000);
  const before = fetches;
  expect(await status(good(), { signed: next })).toBe(200);
  expect(await status(good())).toBe(401);
  for (let nth = 0; nth < 5; nth++) expect(await status(good(), { kid: `made-up-${nth}` })).toBe(401);
  expect(fetches - before).toBe(1);
});
