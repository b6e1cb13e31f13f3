// One workspace: the token from the environment, for the workspace that Slack says it is of and no other.
import { type clientOptions, createClient } from "./client.ts";
import type { Installation, Installations } from "./installations.ts";

type Found = { readonly tenant: string; readonly installation: Installation };

export function oneWorkspace(botToken: string, options: ReturnType<typeof clientOptions>): Installations {
  let known: Promise<Found> | null = null;

  async function ask(): Promise<Found> {
    const me = await createClient(botToken, options).auth.test();
    const tenant = me.is_enterprise_install ? me.enterprise_id : me.team_id;
    const botUserId = me.user_id ?? "";
    const forever = { refreshToken: null, expiresAt: null, renewingUntil: null };
    return { tenant: tenant ?? "", installation: { botToken, botUserId, ...forever, installedBy: "", installedAt: 0 } };
  }

  function remembered(): Promise<Found> {
    const asked = known ?? ask();
    known = asked;
    // An answer that failed is asked for again, next time.
    asked.catch(() => {
      if (known === asked) known = null;
    });
    return asked;
  }

  return {
    async find(tenant) {
      const found = await remembered();
      return found.tenant === tenant ? found.installation : null;
    },
    keep: () => Promise.reject(new Error("With SLACK_BOT_TOKEN there is one workspace; set SLACK_CLIENT_ID for many")),
    forget: () => {
      known = null;
      return Promise.resolve(true);
    },
    settled: () => Promise.resolve(),
  };
}
