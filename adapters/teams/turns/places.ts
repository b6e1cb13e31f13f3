// Teams and channels are archived, deleted and restored: what is known of where they are follows.
import type { Activity } from "../read.ts";
import type { Deps } from "./turn.ts";

/**
 * What was deleted is found out by the next message, whose refusal tells the owner of its case.
 * learn.microsoft.com, “Conversation events in your Teams bot”: these are events of the team, and name the channel beside it.
 */
export async function placeChanged(activity: Activity, deps: Deps): Promise<void> {
  const { tenant, channelData } = activity;
  const team = channelData?.team?.id;
  if (!team) return;
  switch (channelData.eventType) {
    case "teamArchived":
      return deps.addresses.teamIsArchived(tenant, team);
    case "teamUnarchived":
    case "teamRestored":
      return isBack(activity, deps);
    case "channelRestored":
      return channelIsBack(activity, team, deps);
    default:
      return;
  }
}

/** The whole team that an activity is of: Teams names one of its channels only. */
export async function isBack({ tenant, channelData, serviceUrl, recipient }: Activity, deps: Deps): Promise<void> {
  const team = channelData?.team?.id;
  if (team) await deps.addresses.teamIsBack(tenant, team, { serviceUrl, botId: recipient.id });
}

async function channelIsBack(
  { tenant, channelData, serviceUrl, recipient }: Activity,
  team: string,
  { addresses }: Deps,
): Promise<void> {
  const channel = channelData?.channel;
  if (!channel) return;
  const kind = channel.membershipType ?? channel.type;
  const address = { tenant, id: channel.id, serviceUrl, scope: "channel", botId: recipient.id, team } as const;
  await addresses.learn({ ...address, ...(kind ? { kind } : {}) });
}
