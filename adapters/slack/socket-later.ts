// Bolt reads Socket Mode's client for whoever needs none, and with it a second HTTP client (undici): 13 MB. After this it is read when
// somebody opens such a connection. To be called before Bolt is read.
import { createRequire, Module } from "node:module";

export function readSocketModeLater(): void {
  // As Bolt itself finds it.
  const need = createRequire(createRequire(import.meta.url).resolve("@slack/bolt"));
  const path = need.resolve("@slack/socket-mode");
  if (need.cache[path]) return;
  // nodejs.org, “require.cache”: adding or replacing entries is possible.
  const later = new Module(path);
  later.loaded = true;
  later.exports = {
    get SocketModeClient() {
      if (need.cache[path] === later) delete need.cache[path];
      return need("@slack/socket-mode").SocketModeClient;
    },
  };
  need.cache[path] = later;
}
