// Installing as a person does, and what is kept of it.
import type { Desk } from "./desk.ts";

export const hours = 3_600_000;

export function install(at: Desk, who: string, choice: { deny?: boolean; orgWide?: boolean } = {}) {
  return at.slack.as(who).install(`${at.url}/slack/install`, choice);
}

/** As it lies in the store, sealed; null: nothing is installed. */
export function row(at: Desk, tenant: string): Promise<string | null> {
  return at.store.records.get(tenant, "slack-installation", "bot");
}
