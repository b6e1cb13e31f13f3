// The record in front of a vendor, on either platform: a verdict stands, a slip is taken back, a case is opened again.
import { expect, test } from "vitest";
import { onSlack, onTeams, type Side } from "./sides.ts";

const HOUR = 3_600_000;
const missed = /Missed as Priority 1, critical .*; changed to Priority 3, medium .* by NETCOR/;

test.each([
  ["Slack", onSlack],
  ["Teams", onTeams],
] as const)(
  "on %s what was missed stays so, whatever the vendor calls the case and whoever opens it again; a slip is taken back",
  async (_, on) => {
    const side = await on();
    await side.open();
    await side.move("report", { text: "N-4711" });
    await side.turn(5 * HOUR);
    await side.move("reclassify", { to: "3", by: "vendor", text: "there is a way around" });
    const lowered = await side.card();
    expect(lowered).toMatch(missed);
    expect(lowered, "as the vendor's decision, not ours").toMatch(
      /Opened by .*; changed to .* by NETCOR .*: there is a way/,
    );
    expect(lowered).not.toContain("another was chosen");
    await side.move("respond", {});
    expect(await side.ask("report")).toMatch(/P1 · First response\W.*: 0 met, 1 missed, .* changed by the vendor: 1/);
    await side.move("restore", {});
    expect(await side.card()).toContain("Works again");
    await side.undo();
    expect(await stateOf(side)).toEqual(["answered", null]);
    await side.move("close", { text: "the wrong case" });
    await side.move("reopen", { text: "it was another one" });
    expect(await stateOf(side)).toEqual(["answered", null]);
    await side.move("pause", { text: "they want a log file" });
    expect(await stateOf(side)).toEqual(["waiting", null]);
    expect(await side.card()).toMatch(missed);
    expect(await side.ask("report")).toContain(": 0 met, 1 missed");
  },
  120_000,
);

async function found({ store, tenant }: Side) {
  const row = await store.findByNumber(tenant, 1);
  if (!row) throw new Error("the case is gone");
  return row;
}

async function stateOf(side: Side) {
  const { status, restoredAt } = await found(side);
  return [status, restoredAt];
}
