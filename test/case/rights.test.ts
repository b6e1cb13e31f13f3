// Who may see a case and who may change it, for every kind of person and of room.
import { expect, test } from "vitest";
import { isConcerned, may, type Role, type Standpoint } from "../../src/case/rights.ts";
import { jonas, mara } from "./people.ts";

const case1 = { reporter: mara, owner: jonas, contact: null };
const colleague: Role = { id: "U9", auditor: false, outside: false };
const auditor: Role = { ...colleague, auditor: true };
const guest: Role = { ...colleague, outside: true };
const open: Standpoint = { audience: "everybody", isIn: false };
const shut: Standpoint = { audience: "members", isIn: false };
const unknown: Standpoint = { audience: null, isIn: false };
const member: Standpoint = { audience: "members", isIn: true };

test.each([
  ["a colleague", "a channel that everybody sees", colleague, open, "yes", "yes"],
  ["a colleague", "a private channel that he is in", colleague, member, "yes", "yes"],
  ["a colleague", "a private channel that he is not in", colleague, shut, "hidden", "hidden"],
  ["a colleague", "a channel that the platform says nothing of", colleague, unknown, "hidden", "hidden"],
  ["somebody of another company", "a channel that everybody sees", guest, open, "hidden", "hidden"],
  ["somebody of another company", "a channel that he is in", guest, member, "yes", "outside"],
  ["an auditor", "a private channel that he is not in", auditor, shut, "yes", "auditor"],
  ["an auditor", "a channel that he is in", auditor, member, "yes", "auditor"],
  ["an auditor of another company", "a private channel", { ...guest, auditor: true }, shut, "yes", "outside"],
  ["whoever reported it", "a private channel that he is not in", { ...colleague, id: mara.id }, shut, "yes", "yes"],
] as const)("%s and a case of %s", (_who, _where, who, at, see, change) => {
  expect([may(who, "see", case1, at), may(who, "change", case1, at)]).toEqual([see, change]);
});

test("a case concerns whoever opened it, owns it or is asked to call, and nobody else", () => {
  const lena = { id: "U3", name: "Lena" };
  const people = { reporter: mara, owner: jonas, contact: lena };
  expect([mara, jonas, lena, { id: "U9" }].map((one) => isConcerned(one, people))).toEqual([true, true, true, false]);
  expect(isConcerned(jonas, { reporter: mara, owner: null, contact: null })).toBe(false);
});
