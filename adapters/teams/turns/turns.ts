// What Teams says happened, and which part of the adapter answers it.
import { LRUCache } from "lru-cache";
import type { InvokeBody } from "../invoke.ts";
import type { Activity } from "../read.ts";
import { createDialogs } from "./dialogs.ts";
import { installed, membersAdded, membersRemoved } from "./greeting.ts";
import { heard } from "./hearing.ts";
import { placeChanged } from "./places.ts";
import { pressed } from "./pressing.ts";
import { searched } from "./searching.ts";
import { type Deps, turnOf } from "./turn.ts";

export type Turns = {
  /** The body of the invoke's answer. */
  invoke(activity: Activity): Promise<InvokeBody>;
  /** Everything that needs no answer in its own request. */
  take(activity: Activity): Promise<void>;
};

const mostKept = 500;

export function createTurns(deps: Deps): Turns {
  const dialogs = createDialogs(deps);
  const given = new LRUCache<string, Promise<InvokeBody>>({ max: mostKept });

  async function answer(activity: Activity): Promise<InvokeBody> {
    const turn = await turnOf(activity, deps);
    switch (activity.name) {
      case "composeExtension/fetchTask":
        return dialogs.called(turn);
      case "task/fetch":
        return dialogs.fetched(turn);
      case "composeExtension/submitAction":
      case "task/submit":
        return dialogs.sent(turn);
      case "composeExtension/query":
        return searched(turn, deps);
      case "adaptiveCard/action":
        return pressed(turn, deps);
      default:
        return {};
    }
  }

  return {
    /** One that comes twice is acted on once, and has the same answer. */
    invoke(activity) {
      const { tenant, id, conversation } = activity;
      const key = `${tenant}\n${conversation?.id ?? ""}\n${id}`;
      const before = id === "" ? undefined : given.get(key);
      if (before) return before;
      const body = answer(activity);
      given.set(key, body);
      return body;
    },
    async take(activity) {
      switch (activity.type) {
        case "installationUpdate":
          return installed(activity, deps);
        case "conversationUpdate":
          await placeChanged(activity, deps);
          await membersAdded(activity, deps);
          return membersRemoved(activity, deps);
        case "message":
          return heard(await turnOf(activity, deps), deps);
        default:
          return;
      }
    },
  };
}
