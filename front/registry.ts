// The vendors' public pages under /registry; loaded with the first who asks for them.
import { pathOf } from "../adapters/web/server.ts";
import type { Handler, Log } from "../src/chat/door.ts";
import type { Catalog } from "../src/policy/catalog.ts";
import type { Config } from "./config.ts";

const registryPath = "/registry";

type Parts = { readonly catalog: Catalog; readonly now: () => number; readonly log: Log };

/** What is under /registry goes there, everything else goes on. */
export function besideRegistry({ registry, publicUrl }: Config, parts: Parts, otherwise: Handler): Handler {
  if (!registry) return otherwise;
  const url = publicUrl === null ? null : `${publicUrl.replace(/\/*$/, "")}${registryPath}/`;
  let handler: Promise<Handler> | null = null;
  const load = async () => {
    const { serveRegistry } = await import("../adapters/registry/serve.ts");
    return serveRegistry({ ...parts, settings: { url, repository: null }, prefix: registryPath });
  };
  return (request, response) => {
    const path = pathOf(request);
    if (path !== registryPath && !path.startsWith(`${registryPath}/`)) return otherwise(request, response);
    handler ??= load();
    handler.then(
      (serve) => serve(request, response),
      (error: unknown) => {
        parts.log.error({ err: error }, "the registry could not be loaded");
        response.writeHead(500).end();
      },
    );
  };
}
