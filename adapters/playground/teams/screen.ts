// What one person sees of the app beside the conversations: a dialog, the compose box, bars, errors.
import type { InputProblem, Inputs } from "./inputs.ts";
import type { Json } from "./json.ts";

export interface Dialog {
  title: string;
  card?: Json;
  url?: string;
  /** What is typed and picked so far. */
  inputs: Inputs;
  /** What the client wrote beneath the inputs at the last attempt. */
  problems: InputProblem[];
  origin: Origin;
}

/** Where a dialog came from, and so where its answers go. */
export interface Origin {
  conversationId: string;
  rootId?: string | undefined;
  replyToId?: string | undefined;
  submitAs: "task/submit" | "composeExtension/submitAction";
  /** Sent back beside the answers: command, context, the message it was called on. */
  carried: Json;
}

export interface Bar {
  tone: "info" | "error";
  text: string;
  /** The message whose card it stands under, if any. */
  messageId?: string;
  /** What the app said of it, where the client keeps that from the person. */
  cause?: string;
}

export interface Screen {
  /** A person has one dialog open at most. */
  dialog?: Dialog | undefined;
  /** A card waiting in the compose box; the person may send it. */
  compose?: { card: Json; conversationId: string; rootId?: string | undefined } | undefined;
  bars: Bar[];
  /** Addresses the person opened. */
  opened: string[];
}

export function emptyScreen(): Screen {
  return { bars: [], opened: [] };
}

export const UNREACHABLE = "Unable to reach app. Please try again.";
export const WENT_WRONG = "Something went wrong. Please try again.";
