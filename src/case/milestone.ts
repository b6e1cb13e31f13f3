// A moment of a case at which something is worth saying.
import type { TargetKind } from "../policy/policy.ts";
import type { ReminderTopic } from "./notice.ts";

/** Instants are epoch ms. */
export type Milestone = {
  readonly id: string;
  readonly topic: ReminderTopic;
  readonly target: TargetKind | null;
  readonly at: number;
  readonly deadline: number | null;
  readonly nth: number;
};

type Named = Pick<Milestone, "topic" | "at"> & Partial<Milestone>;

/** The id names what is spoken of, not when: a moved deadline is another saying, a deferred one is the same. */
export function milestone(caseId: string, { topic, at, target = null, deadline = null, nth = 1 }: Named): Milestone {
  return { id: [caseId, topic, target ?? "case", deadline ?? "none", nth].join("/"), topic, target, at, deadline, nth };
}
