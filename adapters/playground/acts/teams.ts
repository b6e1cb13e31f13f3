// What a person does in the playground's Teams, as the page says it.
import { z } from "zod";
import { app } from "../cast.ts";
import type { Desk } from "../furnish.ts";
import type { Client } from "../teams/index.ts";

const text = z.string().max(4000);
const inputs = z.record(z.string(), z.string()).optional();
const thread = z.string().optional();
const button = z.union([z.string(), z.number()]);

export const TeamsAct = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("write"), conversation: z.string(), text, thread }),
  z.strictObject({ do: z.literal("message-command"), conversation: z.string(), message: z.string() }),
  z.strictObject({ do: z.literal("click"), message: z.string(), button, inputs }),
  z.strictObject({ do: z.literal("submit"), button, inputs }),
  z.strictObject({ do: z.literal("dismiss") }),
  z.strictObject({ do: z.literal("send-composed") }),
  z.strictObject({ do: z.literal("install"), place: z.string() }),
  z.strictObject({ do: z.literal("uninstall"), place: z.string() }),
]);
export type TeamsAct = z.infer<typeof TeamsAct>;

/** Resolves when the app has answered. Throws where nobody could do this. */
export async function actInTeams({ teams, places }: Desk, member: string, act: TeamsAct): Promise<unknown> {
  const person = places.people.get(member);
  if (!person) throw new RangeError(`Nobody here is ${member}`);
  const client = teams.as(person.id);
  switch (act.do) {
    case "write":
      return write(client, act);
    case "message-command":
      return client.command(act.conversation, app.messageCommand, { context: "message", message: act.message });
    case "click":
      return client.click(act.message, act.button, act.inputs);
    case "submit":
      return client.submit(act.button, act.inputs);
    case "dismiss":
      return client.dismiss();
    case "send-composed":
      return client.sendComposed();
    case "install":
      return teams.install(placeOf(act.place), person.id);
    case "uninstall":
      return teams.uninstall(placeOf(act.place), person.id);
    default:
      return act satisfies never;
  }

  /** An app comes into the whole team, not into one channel. */
  function placeOf(id: string): string {
    return teams.world.conversation(id).team?.id ?? id;
  }
}

/** As the compose box takes it: the command alone opens the dialog, with words it is a message for the app alone. */
async function write(client: Client, act: Extract<TeamsAct, { do: "write" }>): Promise<unknown> {
  const said = act.text.trim();
  const inThread = act.thread === undefined ? {} : { thread: act.thread };
  const command = /^\/(\S+)\s*(.*)$/s.exec(said);
  if (command?.[1] === app.command) {
    const [, , words = ""] = command;
    if (words === "") return client.command(act.conversation, app.command, inThread);
    return client.slash(act.conversation, `${app.command} ${words}`, inThread);
  }
  const mention = `@${app.name}`;
  const isMention = said.startsWith(mention);
  return client.say(act.conversation, isMention ? said.slice(mention.length).trim() : said, {
    mention: isMention,
    ...inThread,
  });
}
