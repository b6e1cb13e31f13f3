// The one list of the platforms: a new one is named here, and nowhere else outside its folder.
import { slack } from "../adapters/slack/index.ts";
import { teams } from "../adapters/teams/index.ts";
import type { PlatformModule } from "../src/chat/module.ts";

export const platforms: readonly PlatformModule[] = [slack, teams];
