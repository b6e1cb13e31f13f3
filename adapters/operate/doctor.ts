// Looks at everything that a start needs, and says of each how it is and how to mend it.
import { ConfigError } from "../../src/chat/config-error.ts";
import { type Finding, mend, note, ok } from "../../src/chat/finding.ts";
import { startAsking } from "./ask.ts";
import { checkClock } from "./check-clock.ts";
import { checkPolicies } from "./check-policies.ts";
import { checkReach } from "./check-reach.ts";
import { checkStore } from "./check-store.ts";
import type { Desk, Settings } from "./desk.ts";
import { findingText } from "./finding-text.ts";

/** Gives the exit status: 1 where something must be mended. */
export async function doctor(desk: Desk): Promise<number> {
  const { now, output } = desk;
  const { settings, findings } = settingsOf(desk);
  let status = 0;
  const tell = (found: readonly Finding[]) => {
    for (const finding of found) output.write(settings ? settings.hide(findingText(finding)) : findingText(finding));
    if (found.some(({ level }) => level === "mend")) status = 1;
  };
  tell(findings);
  if (!settings) return status;
  tell(await checkPolicies(settings, now()));
  tell(await checkStore(settings, now));
  if (settings.playground) tell(noPlatforms(settings));
  for (const platform of settings.platforms) tell(await checkPlatform(platform, desk));
  tell(await checkReach(settings, startAsking(desk).ask));
  output.write(status === 0 ? "\nNothing must be mended.\n" : "\nSomething must be mended; see above.\n");
  return status;
}

function noPlatforms({ platforms }: Settings): Finding[] {
  const guides = platforms.map(({ module }) => module.guide).join(", ");
  const begins = platforms.flatMap(({ module: { title, begin } }) =>
    begin === undefined ? [] : [note(`${title} app`, `this link has it all filled in: ${begin}`)],
  );
  return [
    note("Platforms", `nobody's credentials are set, so npm start opens the playground; your own: ${guides}`),
    ...begins,
  ];
}

/** What a platform answers says what time it is there, too. */
async function checkPlatform(
  { module, setUp }: Settings["platforms"][number],
  desk: Desk,
): Promise<readonly Finding[]> {
  if (!setUp) return [];
  const { ask, aheadMs } = startAsking(desk);
  const found = await setUp.doctor(ask);
  const ahead = aheadMs();
  return ahead === null ? found : [...found, checkClock(module.title, ahead)];
}

function settingsOf(desk: Desk): { settings: Settings | null; findings: Finding[] } {
  try {
    return { settings: desk.settings(), findings: [ok("Settings", "every value can be read")] };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const findings = error.problems.map((problem) => mend("Settings", problem, "More: .env.example"));
    return { settings: null, findings: [...findings, note("Settings", "the rest is looked at once these are mended")] };
  }
}
