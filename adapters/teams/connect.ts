// Microsoft Teams: its activities become intents, our replies become its dialogs and messages.
import type { Connected, House } from "../../src/chat/door.ts";
import { createInFlight } from "../kit/in-flight.ts";
import { createAddresses } from "./addresses.ts";
import { createChats } from "./chats.ts";
import { createConnector } from "./connector.ts";
import { createGateway, type GatewayOptions } from "./gateway.ts";
import { linkPath } from "./link.ts";
import { createOutsiders } from "./outside.ts";
import { createPlatform } from "./post.ts";
import { createReceiver } from "./receiver.ts";
import { createRosters } from "./roster.ts";
import { createSeals } from "./seal.ts";
import { serveLinks } from "./serve-link.ts";
import { createTurns } from "./turns/turns.ts";

export type TeamsOptions = GatewayOptions & {
  /** Where people's browsers find us; null: nobody said. */
  readonly publicUrl?: string | null | undefined;
  /** The stand-in's own address, trusted beside Microsoft's. */
  readonly localServiceUrl?: string | undefined;
  /** Entra object ids of those who may decide for everyone. */
  readonly admins?: readonly string[] | undefined;
  /** How long Teams may take to answer a call, ms. */
  readonly timeoutMs?: number | undefined;
  /** How many requests are worked on at once; 250 if not said. */
  readonly mostAtOnce?: number | undefined;
};

const usualTimeoutMs = 8000;

/** Throws where the options leave requests unchecked. */
export function createTeams(options: TeamsOptions, given: House): Connected {
  const answering = createInFlight();
  const house: House = { ...given, answer: (intent) => answering.track(given.answer(intent)) };
  const { tenantId, type, localServiceUrl, timeoutMs = usualTimeoutMs } = options;
  const gateway = createGateway(options, house.now);
  const connector = createConnector({ bearer: () => gateway.token(), timeoutMs, now: house.now });
  const addresses = createAddresses(house.records);
  const chats = createChats(connector, addresses);
  const rosters = createRosters({ connector, addresses, house });
  const seals = createSeals(house);
  const admins = (options.admins ?? []).map((id) => id.toLowerCase());
  const outsiders = createOutsiders({ connector, house });
  const turns = createTurns({ connector, addresses, chats, rosters, outsiders, seals, admins, house });
  const allowed = type === "MultiTenant" ? null : tenantId;
  const receiver = createReceiver(gateway, turns, house, {
    tenantId: allowed,
    localServiceUrl,
    answering,
    mostAtOnce: options.mostAtOnce,
  });

  const links = createInFlight();

  return {
    platform: createPlatform({
      connector,
      addresses,
      chats,
      rosters,
      seals,
      publicUrl: options.publicUrl ?? null,
      house,
    }),
    routes: { "/teams/messages": receiver.handler, [linkPath]: serveLinks(seals, house, links) },
    /** A secret that Microsoft does not take is better known now than when a case waits; nothing else waits for that. */
    start: async () => {
      void gateway.token().catch((error: unknown) => {
        house.log.error(
          { err: error },
          "Microsoft gave no token for the Teams bot; see docs/teams.md, “When nothing happens”",
        );
      });
    },
    stop: async () => {
      await Promise.all([receiver.stop(), links.idle()]);
    },
  };
}
