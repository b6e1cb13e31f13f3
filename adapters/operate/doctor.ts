// Looks at everything that a start needs, and says of each how it is and how to mend it.
import { type Config, ConfigError, readConfig } from "../../front/config.ts";
import { hiderOf, secretsOf } from "../../front/log.ts";
import { checkPolicies } from "./check-policies.ts";
import { checkReach } from "./check-reach.ts";
import { checkSlack } from "./check-slack.ts";
import { checkStore } from "./check-store.ts";
import { checkTeams } from "./check-teams.ts";
import type { Desk } from "./desk.ts";
import { type Finding, findingText, mend, note, ok } from "./finding.ts";

/** Gives the exit status: 1 where something must be mended. */
export async function doctor({ env, now, microsoftLogin, output }: Desk): Promise<number> {
  const { config, findings } = settingsOf(env);
  const hide = hiderOf(config ? secretsOf(config) : []);
  let status = 0;
  const tell = (found: readonly Finding[]) => {
    for (const finding of found) output.write(hide(findingText(finding)));
    if (found.some(({ level }) => level === "mend")) status = 1;
  };
  tell(findings);
  if (!config) return status;
  tell(await checkPolicies(config, now()));
  tell(await checkStore(config, now));
  if (config.playground) tell([note("Platforms", noPlatforms)]);
  if (config.slack) tell(await checkSlack(config.slack, now));
  if (config.teams) tell(await checkTeams(config.teams, microsoftLogin, now));
  tell(await checkReach(config, now));
  output.write(status === 0 ? "\nNothing must be mended.\n" : "\nSomething must be mended; see above.\n");
  return status;
}

const noPlatforms =
  "nobody's credentials are set, so npm start opens the playground; your own: docs/slack.md, docs/teams.md";

function settingsOf(env: Desk["env"]): { config: Config | null; findings: Finding[] } {
  try {
    return { config: readConfig(env), findings: [ok("Settings", "every value can be read")] };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const findings = error.problems.map((problem) => mend("Settings", problem, "More: .env.example"));
    return { config: null, findings: [...findings, note("Settings", "the rest is looked at once these are mended")] };
  }
}
