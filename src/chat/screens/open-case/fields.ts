// The ids of the fields in which a case is opened. What belongs to one vendor bears its name: another one's is another field.
import type { Question } from "../../../policy/impact.ts";

export const field = {
  vendor: "vendor",
  title: "title",
  question: (question: Question) => `answer.${question}`,
  priority: (vendor: string) => `priority.${vendor}`,
  because: "because",
  plan: (vendor: string) => `plan.${vendor}`,
  country: "country",
  zone: "zone",
  language: "language",
  room: "room",
  reported: "reported",
  reportedAt: "reported.at",
  ticket: "ticket",
  description: "description",
  owner: "owner",
} as const;

/** Buttons inside the form. */
export const pressable = { back: "back", more: "more", site: "site", usual: "usual" } as const;

/** The priority that stands for whichever is suggested, so that it follows the answers. */
export const asSuggested = "suggested";
