// Every platform that is in the list, in the order of their names.
import type { PlatformModule } from "../src/chat/module.ts";
import * as list from "./platform-list.ts";

export const platforms: readonly PlatformModule[] = Object.values(list);
