// Why a room does not hear of a case, as words that every language has a sentence for.

/** What stands in the way of posting, and so how a person mends it. */
export type Mend =
  | "invite-bot"
  /** The same where a bot is added from a menu. */
  | "add-bot"
  | "room-archived"
  | "room-gone"
  | "install-again"
  | "ask-admin"
  | "message-gone"
  | "unknown";

/** `unconfirmed`: a message may have been posted, nobody knows, and it is sent again until it is there. */
export type Unheard = Mend | "unconfirmed";
