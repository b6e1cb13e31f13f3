// What every listener needs at hand.
import type { House } from "../../src/chat/door.ts";
import type { Intent } from "../../src/chat/intent.ts";
import type { ChatPlatform } from "../../src/chat/platform.ts";
import type { Reply } from "../../src/chat/reply.ts";
import { answered, replyOf } from "../kit/answered.ts";
import type { Act } from "./act.ts";
import type { DrawIn } from "./drawing.ts";
import type { Installations } from "./installations.ts";
import type { Live } from "./live.ts";
import type { People } from "./people.ts";

export type Desk = {
  readonly house: House;
  readonly installations: Installations;
  readonly people: People;
  readonly live: Live;
  readonly platform: ChatPlatform;
  readonly draw: DrawIn;
};

/** Never rejects: what breaks on our side is an apology, in the person's language. */
export async function ask({ house }: Desk, act: Act, intent: Intent): Promise<Reply> {
  return replyOf(await answered(house, intent, act.known.language));
}
