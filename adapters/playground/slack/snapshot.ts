// What one person sees of everything, as plain JSON for a page to draw.
import type { Person, Workspace } from "./model.ts";
import { homeOf, messagesIn, type SeenMessage, type SeenView, viewsOf } from "./seen.ts";
import type { Service } from "./service.ts";
import { installation, person, workspace } from "./world.ts";

export interface Snapshot {
  now: number;
  workspace: Workspace;
  person: Person;
  people: readonly Person[];
  botUser: string | undefined;
  installed: boolean;
  channels: readonly {
    id: string;
    name: string;
    kind: string;
    archived: boolean;
    botIsMember: boolean;
    messages: readonly SeenMessage[];
  }[];
  views: readonly SeenView[];
  home: SeenView | undefined;
}

export function snapshotFor(service: Service, id: string): Snapshot {
  const me = person(service.world, id);
  const bot = installation(service.world, me.team);
  const mine = [...service.world.channels.values()].filter((one) => one.team === me.team && one.members.has(id));
  return structuredClone({
    now: service.now(),
    workspace: workspace(service.world, me.team),
    person: me,
    people: [...service.world.people.values()].filter((one) => one.team === me.team),
    botUser: bot?.botUser,
    installed: bot?.state === "active",
    channels: mine.map(({ members, team: _team, external: _external, ...rest }) => ({
      ...rest,
      botIsMember: members.has(bot?.botUser ?? ""),
      messages: messagesIn(service, rest.id, id),
    })),
    views: viewsOf(service, id),
    home: homeOf(service, id),
  });
}
