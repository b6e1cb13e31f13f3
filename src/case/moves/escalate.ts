// A rung of the vendor's own ladder was used: noted, since it changes no clock.
import { rungsOf } from "../rungs.ts";
import type { MoveRow } from "./row.ts";

export const escalate: MoveRow<"escalate"> = {
  from: ["open", "waiting", "answered"],
  pointless: (row) =>
    row.reportedAt !== null && rungsOf(row).length > 0
      ? null
      : { code: "not-allowed", move: "escalate", status: row.status },
  slip: ({ rung }, row) => (rungsOf(row).some(({ id }) => id === rung) ? null : { code: "no-such-rung", rung }),
  apply: () => ({}),
  news: true,
  event: "escalated",
};
