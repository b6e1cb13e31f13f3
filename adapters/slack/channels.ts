// The channels that somebody, or the app itself, is in: asked of Slack page by page.
import { z } from "zod";
import type { ClientFor } from "./client.ts";

/** Of 200 channels each. */
const mostPages = 10;

const Page = z.object({
  channels: z.array(z.object({ id: z.string(), is_private: z.boolean().optional() })),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});
export type Client = NonNullable<Awaited<ReturnType<ClientFor>>>;
export type Channel = z.infer<typeof Page>["channels"][number];

/** Those that somebody is in, as far as the app sees them, or without a name those that the app is in; `groups:read` covers the private ones. */
export async function channelsFor(client: Client, user?: string): Promise<readonly Channel[]> {
  const found: Channel[] = [];
  let cursor = "";
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await client.users.conversations({
      types: "public_channel,private_channel",
      limit: 200,
      ...(user === undefined ? {} : { user }),
      ...(cursor === "" ? {} : { cursor }),
    });
    const { channels, response_metadata } = Page.parse(answer);
    found.push(...channels);
    cursor = response_metadata?.next_cursor ?? "";
    if (cursor === "") break;
  }
  return found;
}
