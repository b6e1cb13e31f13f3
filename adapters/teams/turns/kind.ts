// What kind of thing an activity is, for the metrics.
import type { IntentKind } from "../../../src/chat/intent.ts";
import type { Activity } from "../read.ts";

export function kindOf({ name, type }: Pick<Activity, "name" | "type">): IntentKind | "event" {
  return kinds[name ?? type] ?? "event";
}

const kinds: { readonly [name: string]: IntentKind } = {
  message: "start",
  "composeExtension/fetchTask": "start",
  "composeExtension/query": "start",
  "composeExtension/submitAction": "submit",
  "task/submit": "submit",
  "task/fetch": "press",
  "adaptiveCard/action": "press",
};
