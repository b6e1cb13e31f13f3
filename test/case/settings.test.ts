// What a room has chosen goes before what its tenant has.
import { expect, test } from "vitest";
import { inForce, noSettings, type Settings } from "../../src/case/settings.ts";
import { berlin, perth } from "./people.ts";

const tenant: Settings = {
  vendors: [{ id: "zoom", plan: null, contacts: [] }],
  site: berlin,
  language: "de",
  reminders: ["due"],
  quiet: "none",
  mostReminders: 3,
  ownAnswer: 60,
  confirmAfter: 3,
  atHand: "priority-1",
  late: "channel",
  holidays: [],
  roles: { admins: [{ id: "U1", name: "Ada" }], auditors: [] },
  readings: { "netcor.zone": "fixed" },
  contract: [],
  retention: { months: 24, hold: true },
  mailAddress: "support@example.com",
};
const room: Settings = {
  vendors: [],
  site: perth,
  language: "ro",
  reminders: [],
  quiet: { from: "20:00", to: "07:00", zone: "Europe/Berlin" },
  mostReminders: 0,
  ownAnswer: 5,
  confirmAfter: 7,
  atHand: "documented",
  late: "thread",
  holidays: [{ date: "2026-05-04", name: "ours" }],
  roles: null,
  readings: null,
  contract: null,
  retention: null,
  mailAddress: null,
};

test("every choice of a room holds there, even an empty one or none at all, and the tenant's where it made none", () => {
  expect(inForce(room, tenant)).toEqual({
    ...room,
    roles: tenant.roles,
    readings: tenant.readings,
    contract: tenant.contract,
    retention: tenant.retention,
    mailAddress: tenant.mailAddress,
  });
  expect(inForce(noSettings, tenant)).toEqual(tenant);
  expect(inForce(room, noSettings)).toEqual(room);
});

test("who is an administrator or an auditor, no room says", () => {
  const claimed = { admins: [{ id: "U9", name: "Eve" }], auditors: [] };
  expect(inForce({ ...room, roles: claimed }, tenant).roles).toEqual(tenant.roles);
  expect(inForce({ ...room, roles: claimed }, noSettings).roles).toBeNull();
});
