// Slack and Teams as the contract meets them: the real adapters against the stand-ins.
import { onTestFinished } from "vitest";
import { choose, openForm, press, whispered } from "../slack/acts.ts";
import { desk } from "../slack/desk.ts";
import { read } from "../slack/reading.ts";
import { installedDesk, openCase, textOf } from "../teams/desk.ts";
import type { Answers, Mistakes, Side } from "./side.ts";

const isForm = (words: string) => words === "" || words === "settings";

export async function onSlack(): Promise<Side> {
  const at = await desk();
  const dana = at.slack.as("UDANA");
  const posted = () => at.slack.messages("COPS").filter(({ byApp, ephemeral }) => byApp && !ephemeral);
  const card = () => {
    const found = posted().find(({ text }) => text.includes("No monitoring"));
    if (!found) throw new Error("no card was posted");
    return found;
  };
  const send = async (): Promise<Mistakes> => {
    await dana.submit();
    await at.settle();
    return at.slack.views("UDANA").at(-1)?.errors ?? {};
  };
  return {
    async type(words) {
      if (isForm(words)) {
        const { title } = await openForm(at, "UDANA", words);
        await dana.close();
        return { form: true, text: title };
      }
      const seen = await whispered(at, "UDANA", () => dana.slash("COPS", words));
      return { form: false, text: [seen.text, ...read(seen)].join("\n") };
    },
    async open(answers) {
      await openForm(at, "UDANA");
      await choose(at, "UDANA", answers);
      return send();
    },
    async mend(answers) {
      await dana.fill("top", answers);
      return send();
    },
    async press(label) {
      const before = read(card()).join("\n");
      await press(at, "UDANA", label, card());
      do await at.settle();
      while (!(await changed(() => read(card()).join("\n") !== before)));
    },
    card: async () => read(card()).join("\n"),
    heard: async () => posted().map(({ text }) => text),
    trouble: (kind) =>
      at.slack.fault({
        method: "chat.postMessage",
        ...(kind === "later" ? { kind: "429" } : { kind: "drop-after-accept" }),
      }),
    remove: () => at.slack.kick("COPS"),
    told: async () => at.slack.messages(dana.dm().id, "UDANA").map(({ text }) => text),
    turn: at.turn,
  };
}

export async function onTeams(): Promise<Side> {
  const at = await installedDesk();
  onTestFinished(() => at.close());
  const { megans, incidents } = at;
  await at.teams.install(at.teams.world.personalChat(at.megan).id, at.megan.id);
  const posted = () => megans.sees(incidents.id).filter(({ from }) => from.app);
  const card = () => {
    const found = posted().find(({ cards }) => textOf(cards).includes("No monitoring"));
    if (!found) throw new Error("no card was posted");
    return found;
  };
  const settle = async () => {
    while ((await at.bot.delivery.tick()) > 0);
  };
  const send = async (answers: Answers): Promise<Mistakes> => {
    await openCase(megans, answers);
    const mistakes = mistakesIn(megans.screen.dialog?.card);
    if (Object.keys(mistakes).length === 0) megans.dismiss();
    await settle();
    return mistakes;
  };
  return {
    async type(words) {
      if (isForm(words)) {
        await megans.command(incidents.id, "sla");
        const title = megans.screen.dialog?.title ?? "";
        megans.dismiss();
        return { form: true, text: title };
      }
      const before = posted().length;
      await megans.say(incidents.id, words, { mention: true });
      await at.teams.until(() => posted().length > before);
      return { form: false, text: textOf(posted().at(-1)?.cards) };
    },
    async open(answers) {
      await megans.command(incidents.id, "sla");
      return send(answers);
    },
    mend: send,
    async press(label) {
      await megans.click(card().id, label);
      megans.dismiss();
      await settle();
    },
    card: async () => textOf(card().cards),
    heard: async () => posted().map(({ cards }) => textOf(cards)),
    trouble: (kind) =>
      at.teams.fault({
        method: "post",
        kind: kind === "later" ? "429" : "drop-after-accept",
        conversationId: incidents.id,
      }),
    remove: () => {
      for (const method of ["post", "update"] as const)
        at.teams.fault({
          method,
          kind: "403",
          code: "BotNotInConversationRoster",
          conversationId: incidents.id,
          times: 9,
        });
    },
    told: async () => megans.sees(at.teams.world.personalChat(at.megan).id).map(({ cards }) => textOf(cards)),
    turn: async (ms) => at.until(at.clock.now + ms),
  };
}

/** Slack is acknowledged before the act is over. */
async function changed(isSo: () => boolean): Promise<boolean> {
  if (isSo()) return true;
  await new Promise((resolve) => setTimeout(resolve, 20));
  return isSo();
}

/** What stands marked above an input of an Adaptive Card. */
function mistakesIn(card: unknown): Mistakes {
  const marked = /"⚠ ([^"]+)"(?:(?!"id":).)*"id":"([^"]+)"/g;
  return Object.fromEntries([...JSON.stringify(card ?? {}).matchAll(marked)].map(([, said, id]) => [id, said]));
}
