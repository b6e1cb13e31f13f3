// What a vendor says of itself, as Dueline tells it.
import { type Saying, say } from "../say.ts";

export const statusPage = {
  trouble: (vendor: string, what: string) => `${vendor}'s status page reports ${what}`,
  since: <P>(when: P): Saying<P> => say` since ${when}`,
  normal: (vendor: string) => `${vendor}'s status page shows no trouble any more`,
  states: {
    maintenance: "maintenance",
    disturbed: "an incident",
    degraded: "degraded performance",
    partial: "a partial outage",
    major: "a major outage",
  },
  itself: "Report it all the same: the vendor's clock starts with your report.",
  label: "The vendor's status page",
};
