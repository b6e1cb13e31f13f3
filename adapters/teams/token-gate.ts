// Is the token that came with an activity Microsoft's, for this bot, now, and for the address that the activity names?
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from "jose";
import { z } from "zod";

export type TokenGate = {
  /** Null: the token is good. Else why not, in a word or two that repeats nothing of it. Never throws. */
  refusalOf(authorization: string, serviceUrl: string): Promise<string | null>;
};

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

export function createTokenGate({ appId, metadataUrl, now }: Options): TokenGate {
  let keys: Promise<JWTVerifyGetKey> | null = null;

  async function keysFrom(): Promise<JWTVerifyGetKey> {
    keys ??= findKeys(metadataUrl).catch((error: unknown) => {
      keys = null;
      throw error;
    });
    return keys;
  }

  return {
    async refusalOf(authorization, serviceUrl) {
      const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization)?.[1];
      if (!token) return "no token";
      try {
        const key = await keysFrom();
        const currentDate = new Date(now());
        const checks = { issuer, audience: appId, algorithms, clockTolerance, currentDate, requiredClaims: ["exp"] };
        const { payload } = await jwtVerify(token, key, checks);
        return payload.serviceurl === serviceUrl ? null : "another serviceUrl";
      } catch (error) {
        return reasonOf(error);
      }
    },
  };
}

/** The keys are fetched when they are needed, and again when one is unknown, at most twice a minute. */
async function findKeys(metadataUrl: string): Promise<JWTVerifyGetKey> {
  const answer = await fetch(metadataUrl, { signal: AbortSignal.timeout(timeoutDuration) });
  const { jwks_uri } = Metadata.parse(await answer.json());
  return createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration });
}

function reasonOf(error: unknown): string {
  if (error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired)
    return `${error.claim}: ${error.reason}`;
  return error instanceof errors.JOSEError ? error.code : "Microsoft's signing keys could not be fetched";
}
