// A step of Slack's Workflow Builder, off unless it is wanted: it asks somebody to open a case, since only a person can
// say how bad it is. docs.slack.dev, “Custom steps” and “function_executed”.
import type { App } from "@slack/bolt";
import { z } from "zod";
import { appWords } from "../../src/chat/app-words.ts";
import { wordsAround } from "../../src/chat/fallback.ts";
import { aloud, mention } from "../../src/chat/line.ts";
import type { Card, Part } from "../../src/chat/reply.ts";
import { type Act, actOf } from "./act.ts";
import type { Desk } from "./desk.ts";
import { inSlack } from "./dialect.ts";
import { limits } from "./limits.ts";
import { starter } from "./mentions.ts";
import { stepCallback } from "./step-name.ts";
import { plainTextOf } from "./unmark.ts";

/** As the workflow's author filled it in; what he left out is not there, or empty. */
const Inputs = z.object({
  person: z.string().min(1),
  channel: z.string().nullish(),
  words: z.string().nullish(),
});

/** `wanted`: where it was switched off again, a workflow that still has it is told so, and does not hang. */
export function listenToStep(app: App, desk: Desk, wanted: boolean): void {
  app.function(stepCallback, async ({ inputs, client, context, complete, fail }) => {
    const { person, channel, words } = Inputs.parse(inputs);
    const place = channel ? { channel, thread: null, name: null } : null;
    const act = await actOf({ client, context }, desk.people, { user: { id: person, team: null }, place });
    const { stepOff, stepUnsaid } = appWords(act.known.language);
    if (!wanted) return void (await fail({ error: stepOff }));
    const delivery = await handOver(desk, act, plainTextOf(words ?? "").slice(0, limits.buttonValue));
    if (delivery.kind === "posted") return void (await complete());
    desk.house.log.warn({ tenant: act.tenant, why: delivery.why }, "a workflow's step could not be handed over");
    await fail({ error: inSlack(stepUnsaid(delivery.why)) });
  });
}

/** Into the channel, where it stays for whoever presses; without one, to the person alone. */
function handOver({ platform }: Desk, act: Act, words: string) {
  const { tenant, known, place } = act;
  const card = stepCard(act, words);
  const out = { tenant, card, language: known.language };
  return place
    ? platform.post({ ...out, room: { platform: "slack", id: place.channel, thread: null }, loud: false })
    : platform.tell({ ...out, person: known });
}

function stepCard({ known, place }: Act, words: string): Card {
  const { stepTitle, stepAsks } = appWords(known.language);
  const { openForm, openHint } = wordsAround(known.language);
  const parts: Part[] = [
    { kind: "line", line: stepAsks(mention(known, place !== null)), subtle: false },
    ...(words === "" ? [] : [{ kind: "quote", text: words } as const]),
    { kind: "line", line: [openHint], subtle: true },
  ];
  return {
    tone: "info",
    title: stepTitle,
    parts,
    buttons: [{ id: starter.button, label: openForm, look: "primary", value: words, opensForm: true }],
    spoken: aloud(stepTitle, parts, known.language),
  };
}
