// Looks at everything that a start needs, and says of each how it is and how to mend it.
import { type Config, ConfigError, readConfig } from "../../front/config.ts";
import { hiderOf, secretsOf } from "../../front/log.ts";
import { type Finding, mend, note, ok } from "../../src/chat/finding.ts";
import { startAsking } from "./ask.ts";
import { checkClock } from "./check-clock.ts";
import { checkPolicies } from "./check-policies.ts";
import { checkReach } from "./check-reach.ts";
import { checkStore } from "./check-store.ts";
import type { Desk } from "./desk.ts";
import { findingText } from "./finding-text.ts";

/** Gives the exit status: 1 where something must be mended. */
export async function doctor(desk: Desk): Promise<number> {
  const { env, now, output } = desk;
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
  if (config.playground) tell([noPlatforms(config)]);
  for (const platform of config.platforms) tell(await checkPlatform(platform, desk));
  tell(await checkReach(config, startAsking(desk).ask));
  output.write(status === 0 ? "\nNothing must be mended.\n" : "\nSomething must be mended; see above.\n");
  return status;
}

function noPlatforms({ platforms }: Config): Finding {
  const guides = platforms.map(({ module }) => module.guide).join(", ");
  return note("Platforms", `nobody's credentials are set, so npm start opens the playground; your own: ${guides}`);
}

/** What a platform answers says what time it is there, too. */
async function checkPlatform({ module, setUp }: Config["platforms"][number], desk: Desk): Promise<readonly Finding[]> {
  if (!setUp) return [];
  const { ask, aheadMs } = startAsking(desk);
  const found = await setUp.doctor(ask);
  const ahead = aheadMs();
  return ahead === null ? found : [...found, checkClock(module.title, ahead)];
}

function settingsOf(env: Desk["env"]): { config: Config | null; findings: Finding[] } {
  try {
    return { config: readConfig(env), findings: [ok("Settings", "every value can be read")] };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const findings = error.problems.map((problem) => mend("Settings", problem, "More: .env.example"));
    return { config: null, findings: [...findings, note("Settings", "the rest is looked at once these are mended")] };
  }
}
