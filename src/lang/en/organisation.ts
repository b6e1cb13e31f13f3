// One company over several workspaces, and its one report, in English.
import { type Saying, say } from "../say.ts";

export const organisation = {
  title: "Your organisation",
  none: "This workspace belongs to no organisation here. Whoever runs me can invite it; an administrator then agrees here.",
  invited: <P>(name: P): Saying<P> => say`${name} would like to count this workspace in one report.`,
  means:
    "Its administrators and auditors then see the figures of your cases, and yours see theirs: numbers by vendor and priority, without a word of any case. Nothing else is shared, and you can leave at any time.",
  joined: <P>(name: P, when: P): Saying<P> => say`This workspace has belonged to ${name} since ${when}.`,
  counts: (workspaces: number) =>
    workspaces === 1 ? "No other workspace belongs to it yet." : `${workspaces} workspaces belong to it.`,
  join: "Agree",
  joinedNow: "Agreed.",
  leave: "Leave",
  leaveTitle: "Leave the organisation?",
  leaveText: "Its report no longer counts this workspace, and yours is of this workspace alone.",
  left: "This workspace no longer belongs to it.",
  meanwhile: "That has changed meanwhile. This is how it stands:",
  onlyAdmins: "Only administrators can agree for this workspace, or leave.",
  onlyThey: "Only administrators and auditors of this company can read the report of the whole organisation.",
  report: "Whole organisation",
  across: <P>(name: P, workspaces: number): readonly (string | P)[] => [
    workspaces === 1 ? "in the only workspace of " : `in all ${workspaces} workspaces of `,
    name,
    ".",
  ],
};
