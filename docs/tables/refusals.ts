// What platforms refuse, and what comes of it: one list, from which docs/reliability.md is written and the tests are made.
import type { Mend } from "../../src/chat/platform.ts";

/** How it ends, as a test can see it. */
export type End =
  | "until it is there"
  | "after a wait"
  | "posted, without an id"
  | "in the channel"
  | "answered in the channel"
  | "a new card"
  | "drawn simpler"
  | "waits for a person"
  | "told to the owner";

/**
 * `slack` and `teams` hold what comes back instead of an answer: Slack's `error`, Teams' status and code, or a way of
 * failing by the stand-ins' names. {@link codes} puts the first two in the place of `{codes}`.
 */
export type Refusal = {
  readonly reason: string;
  readonly happens: string;
  readonly seen: string;
  readonly slack: readonly string[];
  readonly teams: readonly string[];
  readonly end: End;
  /** Which sentence the owner is told. */
  readonly mend?: Mend;
};

const list = (words: string): string[] => words.split(", ");
const same = "not tried again before the case changes";

export const refusals: readonly Refusal[] = [
  {
    reason:
      "5xx, a dropped connection, no answer in time, a page instead of an answer, an answer with neither `ok` nor an id of a message where one belongs; Slack also {codes}",
    happens:
      "posted again after 1, 2, 4 … 120 seconds (after two hours every ten minutes, for days), until it is there",
    seen: "after the third time the case says that a message is not confirmed, and its owner is told privately; both ends when it is there",
    slack: list("500, drop, html, not-ok, internal_error, fatal_error, service_unavailable, request_timeout"),
    teams: list("500, 502, 504, drop, html"),
    end: "until it is there",
  },
  {
    reason: "429 or {codes}, Teams: also 412 and 503",
    happens: "the platform's own waiting time, for this room alone",
    seen: "the card a moment later",
    slack: ["429", "ratelimited", "rate_limited"],
    teams: ["429", "412", "503"],
    end: "after a wait",
  },
  {
    reason: "no connection (refused, no such name)",
    happens: "as above, nothing is in doubt",
    seen: "as above",
    ...{ slack: ["no connection"], teams: ["no connection"] },
    end: "after a wait",
  },
  {
    reason: "taken, but without an id",
    happens: "counts as posted; a later change posts the card anew",
    seen: "the card",
    ...{ slack: ["no-id"], teams: ["no-id"] },
    end: "posted, without an id",
  },
  {
    reason: "a reply in a thread: {codes}, and whatever else Teams refuses one for",
    happens: "a new post in the channel; the channel's address stays known",
    seen: "the message in the channel instead of the thread",
    slack: list(
      "thread_not_found, cannot_reply_to_message, invalid_thread_ts, restricted_action_non_threadable_channel, restricted_action_thread_locked",
    ),
    teams: ["404 ConversationNotFound", "404 ActivityNotFoundInConversation", "403 MessageWritesBlocked"],
    end: "in the channel",
  },
  {
    reason: "Teams: an answer to somebody who asked in a thread that takes no reply",
    happens: "the answer as a post in the channel",
    seen: "the answer, outside the thread",
    ...{ slack: [], teams: ["404", "403"] },
    end: "answered in the channel",
  },
  {
    reason: "an edit: {codes}",
    happens: "the card is posted anew",
    seen: "a new card in the thread of the old one, or in the channel where that takes none",
    slack: ["message_not_found", "cant_update_message", "edit_window_closed"],
    teams: ["404 ActivityNotFoundInConversation", "404 ConversationNotFound"],
    end: "a new card",
  },
  {
    reason: "{codes}",
    happens: "drawn simpler, at last as words alone",
    seen: "the same words",
    slack: ["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"],
    teams: [],
    end: "drawn simpler",
  },
  {
    reason: "{codes}; Teams: 401",
    happens: "the message waits, with pauses of up to ten minutes, until a person has mended the credentials",
    seen: "Slack: the case says so, and its owner is told if that is possible; in Teams the log alone; the card when it works again",
    slack: list("account_inactive, invalid_auth, not_authed, token_revoked, token_expired, missing_scope"),
    teams: ["401"],
    end: "waits for a person",
    mend: "install-again",
  },
  {
    reason: "{codes}; Teams: any other 403 in the channel itself",
    happens: `${same}; Teams: until it speaks of that conversation`,
    seen: "the owner is told privately how to invite the app, and hears the reminders alone",
    slack: ["not_in_channel", "channel_not_found"],
    teams: ["403 BotNotInConversationRoster", "403 ForbiddenOperationException", "403 ConversationBlockedByUser"],
    end: "told to the owner",
    mend: "invite-bot",
  },
  {
    reason: "{codes}, in the channel itself",
    happens: same,
    seen: "the owner, privately: unarchive it, or choose another channel",
    slack: ["is_archived"],
    teams: ["404 ConversationNotFound"],
    end: "told to the owner",
    mend: "room-archived",
  },
  {
    reason: "{codes}",
    happens: same,
    seen: "the owner, privately: an administrator has to allow it",
    slack: list(
      "restricted_action, restricted_action_read_only_channel, restricted_action_thread_only_channel, no_permission, ekm_access_denied, org_login_required, team_access_not_granted",
    ),
    teams: [
      "403 MessageWritesBlocked",
      "403 NotEnoughPermissions",
      "403 BotDisabledByAdmin",
      "403 BotDisabledByTenant",
    ],
    end: "told to the owner",
    mend: "ask-admin",
  },
  {
    reason: "larger than the platform takes: {codes}, Teams: 413; or a word that nobody knows yet",
    happens: `${same}: waiting mends nothing`,
    seen: "the owner, privately",
    slack: ["msg_too_long", "a_word_of_tomorrow"],
    teams: ["413"],
    end: "told to the owner",
    mend: "unknown",
  },
];
