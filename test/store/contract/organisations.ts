// One company over several tenants: one report of those that agreed, in one question, and of nobody else.
import { expect, test } from "vitest";
import type { AuditDeed, AuditLine } from "../../../src/case/audit.ts";
import type { SupportCase } from "../../../src/case/case.ts";
import type { Store } from "../../../src/case/store.ts";
import { orderOf, plainReport } from "../../case/plain-report.ts";
import { aCase, ana, hour, noon, opening } from "../samples.ts";

const entra = "aaaaaaaa-0000-4000-8000-000000000002";
const by = { id: ana.id, name: ana.name };
const line = (deed: AuditDeed, whose: AuditLine["by"] = by): AuditLine => {
  return { at: noon, by: whose, deed, on: { kind: "tenant" }, result: "done", about: ["Acme"] };
};

export function countsTogether(store: () => Store): void {
  const invite = (tenant: string, name = "Acme") =>
    store().organisations.invite(tenant, name, line("invite-organisation", null));
  const join = (tenant: string, name = "Acme") => store().organisations.join(tenant, name, line("join-organisation"));
  const leave = (tenant: string) => store().organisations.leave(tenant, line("leave-organisation"));
  const later = noon + 48 * hour;

  async function keptIn(tenant: string, platform: string, cases: number): Promise<SupportCase[]> {
    const rows = Array.from({ length: cases }, (_, nth) => {
      const room = { platform, id: `room-${nth}`, thread: null };
      return aCase({ tenant, id: `${tenant}-${nth}`, number: nth + 1, room, reportedAt: noon });
    });
    for (const row of rows) await store().keep(opening(row));
    return rows;
  }
  const across = async (tenant: string) =>
    (await store().report(tenant, {}, later, "organisation")).toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));

  test("the report of an organisation is that of two Slack workspaces and a Teams tenant that agreed, and a fourth tenant never counts", async () => {
    const slack = [...(await keptIn("T1", "slack", 1)), ...(await keptIn("T2", "slack", 2))];
    const teams = await keptIn(entra, "teams", 3);
    await keptIn("T9", "slack", 5);
    for (const tenant of ["T1", "T2", entra]) expect(await invite(tenant)).toBeNull();
    expect(await across("T1")).toEqual([]);
    for (const tenant of ["T1", "T2"]) expect(await join(tenant)).toBe(true);
    expect(await across("T1")).toEqual(plainReport(slack, later));
    expect(await across(entra)).toEqual([]);
    expect(await store().organisations.of(entra)).toMatchObject({ name: "Acme", joinedAt: null, tenants: 2 });
    expect(await join(entra)).toBe(true);
    const whole = plainReport([...slack, ...teams], later);
    for (const tenant of ["T1", "T2", entra]) expect(await across(tenant)).toEqual(whole);
    expect(await store().report("T1", {}, later)).toEqual(plainReport(slack.slice(0, 1), later));
    const room = { platform: "teams", id: "room-0" };
    expect(await store().report("T1", { room }, later)).toEqual([]);

    // Of another organisation, of none, or only named: nothing of anybody.
    expect(await across("T9")).toEqual([]);
    await invite("T9", "Others");
    expect(await join("T9", "Acme")).toBe(false);
    expect(await join("T9", "Others")).toBe(true);
    expect(await across("T1")).toEqual(whole);
    expect(await invite("T9", "Acme")).toMatchObject({ name: "Others" });

    expect(await leave(entra)).toBe(true);
    expect(await across("T1")).toEqual(plainReport(slack, later));
    expect(await across(entra)).toEqual([]);
    expect([await leave(entra), await join(entra)]).toEqual([false, false]);
    await store().eraseTenant("T2");
    expect(await across("T1")).toEqual(plainReport(slack.slice(0, 1), later));
    expect((await store().organisations.list()).map(({ name, tenant }) => [name, tenant])).toEqual([
      ["Acme", "T1"],
      ["Others", "T9"],
    ]);
    for (const tenant of [entra, "T9"]) await store().eraseTenant(tenant);
  });

  test("who named a tenant, agreed and left stands in that tenant's audit log; what changed nothing does not", async () => {
    await invite("T1");
    await invite("T1");
    await join("T1");
    await join("T1");
    await leave("T1");
    await leave("T1");
    const deeds = (await store().audit("T1", { limit: 9 })).map(({ deed, by: who }) => `${who?.name} ${deed}`);
    expect(deeds.toSorted()).toEqual([
      "Ana Pop join-organisation",
      "Ana Pop leave-organisation",
      "undefined invite-organisation",
    ]);
    expect(await store().audit("T2", { limit: 9 })).toEqual([]);
  });
}
