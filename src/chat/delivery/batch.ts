// Notices that come up together: reminders of one case are one matter.
import { type Claimed, type ReminderTopic, reminderTopics, type Topic } from "../../case/notice.ts";
import { tells } from "../../case/reminder-rules.ts";

/** In order; all reminders of a case stand together where the first of them stood. */
export function together(claimed: readonly Claimed[]): Claimed[][] {
  const groups = Map.groupBy(claimed, ({ tenant, caseId, topic, id }) =>
    isReminder(topic) ? `${tenant}/${caseId}` : `${tenant}/${caseId}/${id}`,
  );
  return [...groups.values()];
}

/** Of reminders that are all true the one that says the most, and the latest of those. */
export function mostTelling(claimed: readonly Claimed[]): Claimed | undefined {
  return claimed.toSorted((a, b) => weight(b.topic) - weight(a.topic) || b.nth - a.nth)[0];
}

export function isReminder(topic: Topic): topic is ReminderTopic {
  return reminderTopics.some((one) => one === topic);
}

function weight(topic: Topic): number {
  return isReminder(topic) ? tells[topic] : 0;
}
