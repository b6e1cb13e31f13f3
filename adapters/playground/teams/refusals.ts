// The errors of the Bot Connector, by their code.
// Source: learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages, "Status codes".

export interface Reply {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

const REFUSALS = {
  BadSyntax: [400, "Incorrect conversation creation parameters"],
  "Bad argument": [400, "The recipient must be given when a targeted message is sent, and only then"],
  BotNotRegistered: [401, "No registration found for this bot."],
  // Ours: what is answered in an archived team Microsoft does not say.
  Archived: [403, "The team is archived."],
  ConversationBlockedByUser: [403, "User blocked the conversation with the bot."],
  BotNotInConversationRoster: [403, "The bot is not part of the conversation roster."],
  BotDisabledByAdmin: [403, "The tenant admin disabled this bot."],
  ConversationNotFound: [404, "Conversation not found."],
  ActivityNotFoundInConversation: [404, "The activity is not found in the conversation."],
  MemberNotFoundInConversation: [404, "The member is not found in the conversation."],
  NotFound: [404, "No such resource."],
  PreconditionFailed: [412, "Please try again."],
  MessageSizeTooBig: [413, "Message size too large."],
  TooManyRequests: [429, "API calls quota exceeded! maximum admitted 7 per 1 seconds."],
  ServiceError: [500, "An internal error has occurred."],
  BadGateway: [502, "Bad gateway."],
  ServiceUnavailable: [503, "Service unavailable."],
  GatewayTimeout: [504, "Gateway timeout."],
} satisfies Record<string, [number, string]>;
export type RefusalCode = keyof typeof REFUSALS;

export function refuse(code: RefusalCode, message: string = REFUSALS[code][1]): Reply {
  return { status: REFUSALS[code][0], body: { error: { code, message } } };
}

/** What Teams most often means by this status; with another code if one is ordered. */
export function refuseWith(status: number, code?: string, retryAfterS?: number): Reply {
  const usual = Object.entries(REFUSALS).findLast(([, [usually]]) => usually === status);
  const [usualCode, [, message]] = usual ?? ["ServiceError", [status, "Refused to order."]];
  const headers = retryAfterS === undefined ? {} : { "retry-after": String(retryAfterS) };
  return { status, body: { error: { code: code ?? usualCode, message } }, headers };
}
