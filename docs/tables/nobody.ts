// Messages that would reach nobody: what happened to the app, the channel or the person, and what comes of it. One list, from
// which docs/reliability.md is written and test/platform/nobody.test.ts made.
import type { PlatformName } from "../../src/chat/door.ts";

export type Gone = {
  /** By this name a test is found. */
  readonly id: string;
  readonly what: string;
  readonly told: string;
  readonly givenUp: string;
  readonly back: string;
  /** Where it can happen. */
  readonly on: readonly PlatformName[];
  /** Why it cannot happen on the other. */
  readonly elsewhere?: string;
};

const both = ["slack", "teams"] as const;
const privately = "the owner, privately, once; then the reminders themselves";
const nextChange = "with the next change of the case its card is posted";

export const nobody: readonly Gone[] = [
  {
    id: "uninstalled",
    what: "the app is removed: Slack, from the workspace; Teams, from the team",
    told: "Slack: nobody, since nothing may be kept. Teams: the owner, in a chat of their own, as long as Dueline is in another place that they are in",
    givenUp:
      "at once. Slack: token, cases, journal and settings are erased. Teams: nothing is sent there any more, the cases stay",
    back: "Slack: nothing, but a back-up. Teams: where it is added again, the cases go on",
    on: both,
  },
  {
    id: "revoked",
    what: "the credentials are taken back or run out, or the whole workspace or tenant is deleted, and the app is not removed",
    told: "the log, at every attempt; Slack also the case itself",
    givenUp: "after some ten days, with pauses of up to ten minutes",
    back: "everything that was due and is still true, once they are good again; of a workspace that is gone, nothing: erase it",
    on: both,
  },
  {
    id: "archived",
    what: "the channel is archived or deleted",
    told: privately,
    givenUp: "each message at once, until the case changes",
    back: `unarchived or restored: ${nextChange}`,
    on: both,
  },
  {
    id: "team-archived",
    what: "the channel's whole team is archived",
    told: privately,
    givenUp: "each message at once, until the case changes",
    back: `unarchived: ${nextChange}`,
    on: ["teams"],
    elsewhere: "Slack archives channels alone",
  },
  {
    id: "kicked",
    what: "the bot is turned out of the channel",
    told: `${privately}, with how to invite it`,
    givenUp: "each message at once, until the case changes",
    back: `invited again: ${nextChange}`,
    on: both,
  },
  {
    id: "renamed",
    what: "the channel has another name",
    told: "nobody need be: channels go by their ids",
    givenUp: "nothing",
    back: "–",
    on: both,
  },
  {
    id: "moved",
    what: "the channel moves to another workspace of the grid, where the app is not",
    told: privately,
    givenUp: "each message at once, until the case changes",
    back: `installed there for the whole organisation: ${nextChange}`,
    on: ["slack"],
    elsewhere: "a team of Teams cannot leave its tenant",
  },
  {
    id: "private",
    what: "the channel is made private",
    told: "those who are in it go on hearing; who is not sees its cases no longer, after two minutes at most",
    givenUp: "nothing: the app stays a member",
    back: "–",
    on: ["slack"],
    elsewhere: "a channel of Teams stays of the kind that it was made",
  },
  {
    id: "shared",
    what: "the channel is shared with another company",
    told: "their people see the cards as well, and change nothing",
    givenUp: "nothing",
    back: "–",
    on: both,
  },
  {
    id: "person",
    what: "the owner's account is deleted, or the owner has blocked the app",
    told: "the channel, as ever; what the owner alone should hear stands in the log as told to nobody",
    givenUp: "what is for the owner alone: at once",
    back: "whoever takes the case over hears what comes next",
    on: both,
  },
];
