// The Playground sends no token, and Dueline takes nothing without one: between the two stands who signs what passes.
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { createIssuer, KEYS_PATH, METADATA_PATH } from "../../adapters/playground/teams/issuer.ts";

export type Signing = {
  /** Where the Playground sends its activities. */
  readonly url: string;
  /** Whose tokens the app trusts. */
  readonly openIdMetadataUrl: string;
  /** Where they go from here. */
  appUrl: string;
  close(): Promise<void>;
};

const Named = z.object({ serviceUrl: z.string() });

/** Adds a token for exactly the service address that the activity names, and rewrites nothing else. */
export async function startSigning(appId: string): Promise<Signing> {
  const issuer = await createIssuer(appId);
  const server = createServer((request, response) => {
    pass(request, response).catch((error: unknown) => response.writeHead(502).end(String(error)));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url === METADATA_PATH) return void response.end(JSON.stringify(issuer.metadata(origin)));
    if (request.url === KEYS_PATH) return void response.end(JSON.stringify(issuer.keys()));
    const body = await text(request);
    // It asks first whether anybody is there.
    const { data } = Named.safeParse(body === "" ? null : JSON.parse(body));
    const token = data ? { authorization: `Bearer ${await issuer.token(data.serviceUrl)}` } : {};
    const answer = await fetch(signing.appUrl, {
      method: request.method ?? "POST",
      headers: { "content-type": "application/json", ...token },
      ...(body === "" ? {} : { body }),
    });
    response.writeHead(answer.status, { "content-type": "application/json" }).end(await answer.text());
  }

  const signing: Signing = {
    url: `${origin}/teams/messages`,
    openIdMetadataUrl: `${origin}${METADATA_PATH}`,
    appUrl: "",
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
  return signing;
}
