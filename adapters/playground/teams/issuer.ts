// The issuer of the tokens that deliveries carry: its metadata, its keys, good tokens and forged ones.
import {
  type CryptoKey,
  exportJWK,
  type GenerateKeyPairResult,
  generateKeyPair,
  type JWK,
  type JWTPayload,
  SignJWT,
} from "jose";

export const ISSUER = "https://api.botframework.com";
export const METADATA_PATH = "/.well-known/openidconfiguration";
export const KEYS_PATH = "/.well-known/keys";

const KEY_ID = "stand-in-key";
/** The same key once more, which may speak for another channel alone. */
const WEB_CHAT_KEY_ID = "web-chat-key";
const LONG_AGO = Date.UTC(2020, 0, 1) / 1000;
const FAR_AHEAD = Date.UTC(2100, 0, 1) / 1000;

/** A token that must be turned away, named for what is wrong with it. */
export const FORGERIES = [
  "no-token",
  "garbage",
  "expired",
  "not-yet-valid",
  "wrong-audience",
  "wrong-issuer",
  "foreign-signature",
  "unknown-key",
  "alg-none",
  "other-service-url",
  "no-service-url",
  "other-channel",
] as const;
export type Forgery = (typeof FORGERIES)[number];

export interface Issuer {
  metadata(url: string): unknown;
  keys(): { keys: JWK[] };
  /** Valid at any time, so that it does not matter which clock the app goes by. */
  token(serviceUrl: string): Promise<string>;
  /** Undefined where the delivery carries no token at all. */
  forged(forgery: Forgery, serviceUrl: string): Promise<string | undefined>;
}

// One for the whole process: to make an RSA key takes as long as ten deliveries.
let keyPair: Promise<GenerateKeyPairResult> | undefined;

export async function createIssuer(appId: string): Promise<Issuer> {
  keyPair ??= generateKeyPair("RS256", { extractable: true });
  const { publicKey, privateKey } = await keyPair;
  const jwk = { ...(await exportJWK(publicKey)), kid: KEY_ID, use: "sig", alg: "RS256", endorsements: ["msteams"] };
  const claims = (serviceUrl: string): JWTPayload => ({
    iss: ISSUER,
    aud: appId,
    serviceurl: serviceUrl,
    iat: LONG_AGO,
    nbf: LONG_AGO,
    exp: FAR_AHEAD,
  });
  return {
    metadata: (url) => ({
      issuer: ISSUER,
      jwks_uri: `${url}${KEYS_PATH}`,
      id_token_signing_alg_values_supported: ["RS256"],
      token_endpoint_auth_methods_supported: ["private_key_jwt"],
    }),
    keys: () => ({ keys: [jwk, { ...jwk, kid: WEB_CHAT_KEY_ID, endorsements: ["webchat"] }] }),
    token: (serviceUrl) => sign(claims(serviceUrl), privateKey),
    forged: (forgery, serviceUrl) => forge(forgery, claims(serviceUrl), privateKey),
  };
}

function sign(claims: JWTPayload, key: CryptoKey, kid = KEY_ID): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: "RS256", typ: "JWT", kid }).sign(key);
}

async function forge(forgery: Forgery, claims: JWTPayload, key: CryptoKey): Promise<string | undefined> {
  switch (forgery) {
    case "no-token":
      return undefined;
    case "garbage":
      return "abc.def.ghi";
    case "expired":
      return sign({ ...claims, exp: LONG_AGO + 60 }, key);
    case "not-yet-valid":
      return sign({ ...claims, nbf: FAR_AHEAD - 60 }, key);
    case "wrong-audience":
      return sign({ ...claims, aud: "00000000-0000-0000-0000-00000000000f" }, key);
    case "wrong-issuer":
      return sign({ ...claims, iss: "https://sts.example.com" }, key);
    case "foreign-signature":
      return sign(claims, (await generateKeyPair("RS256")).privateKey);
    case "unknown-key":
      return sign(claims, key, "nobody-knows-this-key");
    case "alg-none":
      return `${encoded({ alg: "none", typ: "JWT", kid: KEY_ID })}.${encoded(claims)}.`;
    case "other-service-url":
      return sign({ ...claims, serviceurl: "https://smba.example.com/emea/" }, key);
    case "no-service-url": {
      const { serviceurl: _, ...rest } = claims;
      return sign(rest, key);
    }
    case "other-channel":
      return sign(claims, key, WEB_CHAT_KEY_ID);
    default:
      return forgery satisfies never;
  }
}

function encoded(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}
