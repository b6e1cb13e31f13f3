// A client of the API with types: paths, bodies and answers are as docs/openapi.json has them.
import createClient, { type Client } from "openapi-fetch";
import type { paths } from "./schema.d.ts";

export type { components, paths } from "./schema.d.ts";

/** `url` is Dueline's own address; `token` begins with `dl_`. */
export function duelineAt(url: string, token: string | null): Client<paths> {
  return createClient<paths>({
    baseUrl: url,
    ...(token === null ? {} : { headers: { authorization: `Bearer ${token}` } }),
  });
}
