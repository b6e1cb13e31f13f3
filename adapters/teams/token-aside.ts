// A token of Microsoft's, asked for by its SDK in a thread of its own that ends with the answer: the one file that knows it.
// The SDK takes 0.4 s of processor time and 30 MB, and is wanted once an hour.
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

/** As the SDK names them. */
export type Credentials = { readonly MicrosoftAppId: string; readonly [name: string]: string };
/** How long it may be used from now on, ms, as the machine's clock has it. */
export type Token = { readonly token: string; readonly livesMs: number };

type Refreshed = { readonly accessToken: string; readonly expiresOn: Date };
type Renewing = { refreshToken(): Promise<Refreshed> };

const loginUrl = "https://login.microsoftonline.com/botframework.com";
const connectorScope = "https://api.botframework.com";

/** @throws Error as the SDK has it where Microsoft gives none */
export async function tokenAside(credentials: Credentials): Promise<Token> {
  const worker = new Worker(new URL(import.meta.url), { workerData: { credentials } });
  worker.unref();
  const { promise, resolve, reject } = Promise.withResolvers<Token>();
  worker.once("message", resolve);
  worker.once("error", reject);
  worker.once("exit", (code) => reject(new Error(`The thread that asks for a token ended with ${code}.`)));
  return promise;
}

async function ask(credentials: Credentials): Promise<Token> {
  const { ConfigurationServiceClientCredentialFactory } = await import("botbuilder");
  const secrets = new ConfigurationServiceClientCredentialFactory(credentials);
  const { MicrosoftAppId } = credentials;
  const created: unknown = await secrets.createCredentials(MicrosoftAppId, connectorScope, loginUrl, true);
  if (!isRenewing(created)) throw new Error("Teams: there is nothing to sign in with; see docs/teams.md");
  // Not getToken(): that does not say until when it lives.
  const { accessToken, expiresOn } = await created.refreshToken();
  return { token: accessToken, livesMs: expiresOn.getTime() - Date.now() };
}

function isRenewing(value: unknown): value is Renewing {
  return typeof value === "object" && value !== null && "refreshToken" in value;
}

if (!isMainThread && workerData?.credentials) parentPort?.postMessage(await ask(workerData.credentials));
