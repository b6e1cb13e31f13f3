// Where a relay hands in mails, over HTTP: with a token of the tenant, one at a time, and told nothing of what became of them.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Token, Tokens } from "../../src/case/token.ts";
import type { Handler, Log } from "../../src/chat/door.ts";
import type { MailOutcome } from "../../src/chat/mail/take.ts";
import { noteUse, tokenBy } from "../../src/chat/token.ts";
import type { Letter } from "../../src/mail/letter.ts";
import { readBody } from "../kit/body.ts";
import { knownTokens } from "../kit/known-tokens.ts";
import { pace } from "../kit/pace.ts";
import { createRefusals } from "../kit/refusals.ts";
import { end, turnAway } from "../kit/respond.ts";
import { taking } from "../kit/taken.ts";
import { mostBytes, readMime } from "./mime.ts";
import { mailIn } from "./wrapped.ts";

type Parts = {
  readonly tokens: Tokens;
  readonly take: (letter: Letter, token: Token) => Promise<MailOutcome>;
  readonly counted: (outcome: MailOutcome | "unreadable") => void;
  readonly path: string;
  readonly now: () => number;
  readonly log: Log;
};

/** Of a token, a minute. */
const mostAMinute = 120;

export function mailHandler({ tokens, take, counted, path, now, log }: Parts): Handler {
  const find = knownTokens((text) => tokenBy(tokens, text, now()), now);
  const mails = pace(mostAMinute, now);
  const refusals = createRefusals({ path, help: "docs/mail.md" }, log, now);

  function refuse(response: ServerResponse, status: number, why: string): void {
    refusals.note(why);
    turnAway(response, status);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== "POST") return turnAway(response, 405);
    const text = keyIn(request);
    if (text === "") return refuse(response, 401, "no token");
    const token = await find(text, request.socket.remoteAddress ?? "");
    if (token === "held-up") return refuse(response, 429, "too many wrong tokens");
    if (typeof token === "string") return refuse(response, 401, `the token is ${token}`);
    if (!token.scopes.includes("mail")) return refuse(response, 403, "a token without the scope mail");
    if (!mails.may(`${token.tenant} ${token.id}`)) return refuse(response, 429, "too many mails");
    await noteUse(tokens, token, now());
    const bytes = await readBody(request, mostBytes);
    if (typeof bytes === "number") return refuse(response, bytes, "too large, or cut off");
    const letter = await letterIn(bytes, request.headers["content-type"] ?? "");
    if (!letter) {
      counted("unreadable");
      return refuse(response, 400, "no mail");
    }
    counted(await take(letter, token));
    end(response, 202);
  }

  return taking(answer, log, "A mail could not be taken in.", 503).handler;
}

/** In the header, as a password (any name), or in the address, for relays that can send neither. */
function keyIn({ headers, url }: IncomingMessage): string {
  const [, scheme = "", given = ""] = /^(Bearer|Basic) +(\S+)$/i.exec(headers.authorization ?? "") ?? [];
  if (scheme.toLowerCase() === "bearer") return given;
  if (scheme !== "") return Buffer.from(given, "base64").toString().split(":").at(-1) ?? "";
  return URL.parse(url ?? "", "http://x")?.searchParams.get("key") ?? "";
}

/** What has no sender is no mail. */
async function letterIn(bytes: Buffer, type: string): Promise<Letter | null> {
  const mime = await mailIn(bytes, type);
  if (mime === null || mime.length === 0) return null;
  const letter = await readMime(mime).catch(() => null);
  return letter?.from ? letter : null;
}
