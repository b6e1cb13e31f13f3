// Whom a token of ours may be sent to: the SDK would send it anywhere.

/** Microsoft's hosts, over https. `local`: a Connector on this machine, for the stand-in. */
export function isTrusted(serviceUrl: string, local: string | undefined): boolean {
  const url = URL.parse(serviceUrl);
  if (!url) return false;
  if (local !== undefined && url.origin === URL.parse(local)?.origin) return true;
  const isMicrosoft = hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
  return url.protocol === "https:" && url.username === "" && isMicrosoft;
}

// learn.microsoft.com: “Bot Connector REST API”, and the Teams page on GCC. GCC High, DoD and China have hosts, issuers and
// sign-in of their own (microsoft/botbuilder-dotnet#6396): with these alone they would only look as if they worked.
const hosts = ["smba.trafficmanager.net", "botframework.com", "smba.infra.gcc.teams.microsoft.com"];
