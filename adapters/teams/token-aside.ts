// A token of Microsoft's, asked for by its SDK in a process of its own that ends with the answer: the one file that knows it. The SDK
// takes half a second of processor time and 30 MB, and is wanted once an hour; what a thread had used would not be given back.
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/** As the SDK names them. */
export type Credentials = { readonly MicrosoftAppId: string; readonly [name: string]: string };

type Answer = { readonly token: string } | { readonly refused: string };
type Signing = { getToken(): Promise<string> };

const loginUrl = "https://login.microsoftonline.com/botframework.com";
const connectorScope = "https://api.botframework.com";
/** Longer than the SDK's own patience. */
const withinMs = 60_000;
/** Tells this file, where it is a process of its own, what it is for. */
const aside = "a-token-for-teams";

/** @throws Error with the SDK's words where Microsoft gives none */
export async function tokenAside(credentials: Credentials): Promise<string> {
  const stdio = ["ignore", "ignore", "ignore", "ipc"] as const;
  const own = fork(fileURLToPath(import.meta.url), [aside], { execArgv: [], timeout: withinMs, stdio: [...stdio] });
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  own.once("message", (answer: Answer) => {
    if ("token" in answer) resolve(answer.token);
    else reject(new Error(answer.refused));
  });
  own.once("error", reject);
  own.once("exit", () => reject(new Error("The process that asks Microsoft for a token ended without an answer.")));
  own.send(credentials);
  return promise;
}

/** By a message and not by arguments, which every process of the machine may read. It ends with whoever asked. */
function answering(): void {
  process.once("disconnect", () => process.exit());
  process.once("message", async (credentials: Credentials) => {
    const answer: Answer = await ask(credentials).catch((error: unknown) => ({
      refused: error instanceof Error ? error.message : String(error),
    }));
    process.send?.(answer, () => process.exit());
  });
}

async function ask(credentials: Credentials): Promise<Answer> {
  const { ConfigurationServiceClientCredentialFactory } = await import("botbuilder");
  const secrets = new ConfigurationServiceClientCredentialFactory(credentials);
  const { MicrosoftAppId } = credentials;
  const created: unknown = await secrets.createCredentials(MicrosoftAppId, connectorScope, loginUrl, true);
  if (!isSigning(created)) throw new Error("Teams: there is nothing to sign in with; see docs/teams.md");
  return { token: await created.getToken() };
}

function isSigning(value: unknown): value is Signing {
  return typeof value === "object" && value !== null && "getToken" in value && typeof value.getToken === "function";
}

if (process.argv[2] === aside && process.send) answering();
