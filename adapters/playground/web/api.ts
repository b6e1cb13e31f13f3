// What the page asks for: an act of a person, or another time of day.
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { MailAct, sendMail } from "../acts/mail.ts";
import { actInSlack, SlackAct } from "../acts/slack.ts";
import { StatusAct, turnStatusPage } from "../acts/status.ts";
import { actInTeams, TeamsAct } from "../acts/teams.ts";
import { cast } from "../cast.ts";
import type { Desk } from "../furnish.ts";
import { Turn, type Turning } from "../turning.ts";
import { readJson, sendJson } from "./send.ts";

const Act = z.discriminatedUnion("app", [
  z.strictObject({ as: z.literal(cast.map(({ id }) => id)), app: z.literal("slack"), act: SlackAct }),
  z.strictObject({ as: z.literal(cast.map(({ id }) => id)), app: z.literal("teams"), act: TeamsAct }),
  z.strictObject({ as: z.literal(cast.map(({ id }) => id)), app: z.literal("mail"), act: MailAct }),
  z.strictObject({ as: z.literal(cast.map(({ id }) => id)), app: z.literal("status"), act: StatusAct }),
]);
type Act = z.infer<typeof Act>;

/** 200 once the app has answered; 409 where nobody could do this, such as press a button that is not there. */
export async function answerAct(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = Act.safeParse(await readJson(request));
  if (!asked.success) return sendJson(response, 400, { error: z.prettifyError(asked.error) });
  const { data } = asked;
  try {
    await done(desk, data);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return sendJson(response, 409, { error: error.message });
  }
  sendJson(response, 200, { done: true });
}

function done(desk: Desk, asked: Act): Promise<unknown> {
  switch (asked.app) {
    case "slack":
      return actInSlack(desk, asked.as, asked.act);
    case "teams":
      return actInTeams(desk, asked.as, asked.act);
    case "mail":
      return sendMail(desk, asked.act);
    case "status":
      return turnStatusPage(desk, asked.act);
    default:
      return asked satisfies never;
  }
}

export async function answerTurn(turning: Turning, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = Turn.safeParse(await readJson(request));
  if (!asked.success) return sendJson(response, 400, { error: z.prettifyError(asked.error) });
  sendJson(response, 200, { turned: await turning.turn(asked.data) });
}
