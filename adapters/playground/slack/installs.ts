// The app's coming and going in a workspace.
import { sendEvent } from "./deliveries/events.ts";
import type { Installation } from "./model.ts";
import type { Outcome, Service } from "./service.ts";
import { covers, installation, workspace } from "./world.ts";

/** What the product asks for; `install` grants it unless told otherwise. */
export const SCOPES: readonly string[] = [
  "commands",
  "chat:write",
  "users:read",
  "channels:read",
  "groups:read",
  "files:write",
  "im:history",
  "app_mentions:read",
];

const TOKEN_LIFE = 12 * 3600 * 1000;

/** Which scopes to grant, `SCOPES` unless given, and whether to the app in the whole organisation. */
export interface Wish {
  scopes?: readonly string[];
  orgWide?: boolean;
}

/** Installs the app. Installing again keeps the token, unless it is gone, and adds scopes. */
export function install(service: Service, team: string, { scopes = SCOPES, orgWide = false }: Wish = {}): Installation {
  const organisation = workspace(service.world, team).enterprise;
  if (orgWide && !organisation) throw new Error(`${team} is in no organisation`);
  const enterprise = orgWide && organisation ? { enterprise: organisation.id } : {};
  const before = installation(service.world, team);
  if (before?.state === "active" && before.expiresAt === undefined && before.enterprise === enterprise.enterprise) {
    before.scopes = [...new Set([...before.scopes, ...scopes])];
    service.changed("world", team);
    return before;
  }
  const { botUser = service.ids.next("U"), botId = service.ids.next("B") } = before ?? {};
  return grantToken(service, { team, scopes, botUser, botId, ...enterprise });
}

/** Exchanges a refresh token. The old access token stays good until it runs out; the refresh token does not. */
export function refresh(service: Service, refreshToken: string): Installation | undefined {
  const before = service.world.installations.find((one) => one.refreshToken === refreshToken && one.state === "active");
  if (!before) return undefined;
  delete before.refreshToken;
  return grantToken(service, before);
}

/** Takes the tokens back. */
export async function revoke(service: Service, team: string): Promise<readonly Outcome[]> {
  const bot = installation(service.world, team);
  end(service, team, "revoked");
  return bot ? [await tokensRevoked(service, bot)] : [];
}

/** Removes the app. The two events may come in either order; `uninstalledFirst` turns them round. */
export async function uninstall(service: Service, team: string, uninstalledFirst = false): Promise<readonly Outcome[]> {
  const bot = installation(service.world, team);
  if (!bot) return [];
  end(service, team, "uninstalled");
  const tokens = () => tokensRevoked(service, bot);
  const app = () => sendEvent(service, team, { type: "app_uninstalled" });
  const outcomes: Outcome[] = [];
  for (const send of uninstalledFirst ? [app, tokens] : [tokens, app]) outcomes.push(await send());
  return outcomes;
}

function end(service: Service, team: string, state: "revoked" | "uninstalled"): void {
  for (const one of service.world.installations) {
    if (covers(service.world, one, team) && one.state === "active") one.state = state;
  }
  service.changed("world", team);
}

function tokensRevoked(service: Service, bot: Installation): Promise<Outcome> {
  return sendEvent(service, bot.team, { type: "tokens_revoked", tokens: { oauth: [], bot: [bot.botUser] } });
}

function grantToken(
  service: Service,
  to: Pick<Installation, "team" | "enterprise" | "scopes" | "botUser" | "botId">,
): Installation {
  const { team, enterprise, scopes, botUser, botId } = to;
  const rotating = service.options.tokenRotation;
  const granted: Installation = {
    team,
    scopes,
    botUser,
    botId,
    state: "active",
    ...(enterprise === undefined ? {} : { enterprise }),
    token: service.ids.next(rotating ? `xoxe.xoxb-${team}-` : `xoxb-${team}-`),
    ...(rotating ? { refreshToken: service.ids.next("xoxe-1-"), expiresAt: service.now() + TOKEN_LIFE } : {}),
  };
  service.world.installations.push(granted);
  service.changed("world", team);
  return granted;
}
