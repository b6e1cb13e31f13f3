// What an operator's command may know of the settings.
import type { Settings } from "../adapters/operate/desk.ts";
import type { PlatformModule } from "../src/chat/module.ts";
import { readConfig } from "./config.ts";
import { hiderFor } from "./log.ts";
import { platforms } from "./platforms.ts";

/** They are read once a command asks: none is needed to be told what the commands are. */
export function settingsIn(
  env: { readonly [name: string]: string | undefined },
  modules: readonly PlatformModule[] = platforms,
): () => Settings {
  return () => {
    const config = readConfig(env, modules);
    return { ...config, hide: hiderFor(config) };
  };
}
