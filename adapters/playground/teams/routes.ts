// Which request is which operation of the Bot Connector.
import { type Asked, createConversation, deleteActivity, postActivity, updateActivity } from "./connector.ts";
import type { Operation } from "./faults.ts";
import type { Reply } from "./refusals.ts";
import { member, members, pagedMembers, teamChannels, teamDetails } from "./roster.ts";

interface Route {
  method: string;
  path: RegExp;
  operation: Exclude<Operation, "any">;
  answer(asked: Asked): Reply;
}

const ACTIVITIES = "/v3/conversations/([^/]+)/activities";
const ROUTES: Route[] = [
  { method: "POST", path: /^\/v3\/conversations$/, operation: "create", answer: createConversation },
  { method: "POST", path: exactly(ACTIVITIES), operation: "post", answer: postActivity },
  { method: "POST", path: exactly(`${ACTIVITIES}/([^/]+)`), operation: "post", answer: postActivity },
  { method: "PUT", path: exactly(`${ACTIVITIES}/([^/]+)`), operation: "update", answer: updateActivity },
  { method: "DELETE", path: exactly(`${ACTIVITIES}/([^/]+)`), operation: "delete", answer: deleteActivity },
  { method: "GET", path: /^\/v3\/conversations\/([^/]+)\/members$/, operation: "members", answer: members },
  { method: "GET", path: /^\/v3\/conversations\/([^/]+)\/members\/([^/]+)$/, operation: "members", answer: member },
  { method: "GET", path: /^\/v3\/conversations\/([^/]+)\/pagedmembers$/, operation: "members", answer: pagedMembers },
  { method: "GET", path: /^\/v3\/teams\/([^/]+)$/, operation: "team", answer: teamDetails },
  { method: "GET", path: /^\/v3\/teams\/([^/]+)\/conversations$/, operation: "team", answer: teamChannels },
];

export interface Matched {
  operation: Operation;
  params: string[];
  answer(asked: Asked): Reply;
}

export function routeOf(method: string, path: string): Matched | undefined {
  for (const route of ROUTES) {
    const match = route.method === method ? route.path.exec(path) : null;
    if (match) return { ...route, params: match.slice(1).map(decodeURIComponent) };
  }
  return undefined;
}

function exactly(path: string): RegExp {
  return new RegExp(`^${path}$`);
}
