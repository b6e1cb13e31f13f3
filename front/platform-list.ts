// The list of the platforms: a new one is one more line here, and is named nowhere else outside its folder.
export { slack } from "../adapters/slack/index.ts";
export { teams } from "../adapters/teams/index.ts";
