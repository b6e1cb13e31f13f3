// Is the token that came with an activity Microsoft's, for this bot, now, for the address and the channel that the activity names?
// Not by the SDK's own check: it prints every bad token to the console, may take an hour to know a new signing key of
// Microsoft's, and goes by the machine's clock.
import { createRemoteJWKSet, errors, jwtVerify } from "jose";
import { z } from "zod";

export type TokenGate = {
  /** Null: the token is good. Else why not, in a word or two that repeats nothing of it. Never throws. */
  refusalOf(authorization: string, named: Named): Promise<string | null>;
};

/** What the activity says of itself; the token must say the same. */
type Named = { readonly serviceUrl: string; readonly channelId: string };

type Options = {
  readonly appId: string;
  readonly metadataUrl: string;
  readonly now: () => number;
};

/** Source: learn.microsoft.com, “Authenticate requests from the Bot Connector service to your bot”. */
export const microsoftMetadataUrl = "https://login.botframework.com/v1/.well-known/openidconfiguration";
const issuer = "https://api.botframework.com";
const algorithms = ["RS256", "RS384", "RS512"];
/** Clocks differ; Microsoft allows five minutes. */
const clockTolerance = 300;
const timeoutDuration = 5000;

const Metadata = z.object({ jwks_uri: z.url() });
/** The channels that Microsoft lets a key speak for. */
const Endorsed = z.object({ endorsements: z.array(z.string()) });

type Keys = ReturnType<typeof createRemoteJWKSet>;

export function createTokenGate({ appId, metadataUrl, now }: Options): TokenGate {
  let keys: Promise<Keys> | null = null;

  async function keysFrom(): Promise<Keys> {
    keys ??= findKeys(metadataUrl).catch((error: unknown) => {
      keys = null;
      throw error;
    });
    return keys;
  }

  return {
    async refusalOf(authorization, { serviceUrl, channelId }) {
      const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization)?.[1];
      if (!token) return "no token";
      try {
        const held = await keysFrom();
        const currentDate = new Date(now());
        const checks = { issuer, audience: appId, algorithms, clockTolerance, currentDate, requiredClaims: ["exp"] };
        const { payload, protectedHeader } = await jwtVerify(token, held, checks);
        if (payload.serviceurl !== serviceUrl) return "another serviceUrl";
        return isEndorsed(held, protectedHeader.kid, channelId) ? null : "a key for other channels";
      } catch (error) {
        return reasonOf(error);
      }
    },
  };
}

/** The keys are fetched when they are needed, and again when one is unknown, at most twice a minute. */
async function findKeys(metadataUrl: string): Promise<Keys> {
  const answer = await fetch(metadataUrl, { signal: AbortSignal.timeout(timeoutDuration) });
  const { jwks_uri } = Metadata.parse(await answer.json());
  return createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration });
}

function isEndorsed(held: Keys, kid: string | undefined, channelId: string): boolean {
  const key = held.jwks()?.keys.find((one) => one.kid === kid);
  return Endorsed.safeParse(key).data?.endorsements.includes(channelId) ?? false;
}

function reasonOf(error: unknown): string {
  if (error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired)
    return `${error.claim}: ${error.reason}`;
  return error instanceof errors.JOSEError ? error.code : "Microsoft's signing keys could not be fetched";
}
