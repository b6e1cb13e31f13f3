// What comes to a case without anybody's press: the vendor's status page, its mail, another reading of its words.
import { expect, test } from "vitest";
import { correctable } from "../../src/case/corrections.ts";
import { effective } from "../../src/case/course.ts";
import { eventsOf } from "../../src/case/events.ts";
import type { MailFact } from "../../src/case/mail.ts";
import { changeOf } from "../../src/case/make.ts";
import { reread } from "../../src/case/reread.ts";
import { noSettings } from "../../src/case/settings.ts";
import { isTrouble, type VendorStatus } from "../../src/case/status-page.ts";
import { hear } from "../../src/case/vendor-status.ts";
import { at, lived, mara, opened } from "./people.ts";

const nine = "2026-03-09T09:00:00+01:00";
const start = at(nine);
const damage = { vendor: "netcor", answers: { impact: "down", workaround: "none" }, reportedAt: start } as const;
const fresh = () => opened(damage, nine).case;
const page = (state: VendorStatus["state"], since: number | null = start): VendorStatus => ({
  ...{ state, since, parts: ["Telephony"], title: "Calls fail" },
});
const source = "https://status.example.org";
const heard = (row: ReturnType<typeof fresh>, status: VendorStatus) =>
  hear(row, { status, source }, start + 60_000, noSettings);
const afterHearing = (status: VendorStatus) => heard(fresh(), status)?.case ?? fresh();

test.each<[VendorStatus["state"], boolean]>([
  ["normal", false],
  ["maintenance", true],
  ["disturbed", true],
  ["major", true],
])("a page that says %s is of trouble: %s", (state, trouble) => {
  expect(isTrouble(page(state))).toBe(trouble);
  expect(heard(fresh(), page(state)) !== null).toBe(trouble);
});

test("what a status page says is written down by nobody, told in the thread, and changes nothing else", () => {
  const row = fresh();
  const change = heard(row, page("major"));
  expect(change?.entry).toMatchObject({ by: null, act: { kind: "status-page", status: page("major"), source } });
  expect(change?.notices.filter(({ dueAt }) => dueAt === start + 60_000).map(({ topic }) => topic)).toEqual([
    ...["card", "refresh", "moved"],
  ]);
  const same = { course: [], revision: 0, chain: "" };
  expect({ ...change?.case, ...same }).toEqual({ ...row, ...same });
});

test("a page is heard again when it says otherwise, of another trouble, or that it is over; never of a closed case", () => {
  const row = afterHearing(page("partial"));
  expect(heard(row, page("partial"))).toBeNull();
  expect(heard(row, { ...page("partial"), title: "In other words", parts: [] })).toBeNull();
  expect(heard(row, page("major"))?.case.revision).toBe(3);
  expect(heard(row, page("partial", start + 1))?.case.revision).toBe(3);
  const over = heard(row, page("normal", null));
  expect(over?.entry.act).toMatchObject({ status: { state: "normal" } });
  expect(heard(over?.case ?? row, page("normal", null))).toBeNull();
  const spoken = lived(row, ["2026-03-09T09:02:00+01:00", { kind: "note", text: "x" }]);
  expect(heard(spoken, page("partial"))).toBeNull();
  const closed = lived(row, ["2026-03-09T09:02:00+01:00", { kind: "close", why: "x" }]);
  expect(heard(closed, page("major"))).toBeNull();
});

const mail: MailFact = {
  ...{
    kind: "mail",
    at: start + 30_000,
    clock: "mail",
    reading: "answer",
    level: null,
    hash: "ab",
    domain: "x.example",
  },
  ...{ known: true, matched: "ticket", forwarded: false, checks: null },
};
const mailed = () => changeOf(mail, fresh(), mara, start + 60_000, noSettings);

test("a vendor's mail happened when it was written, is told in the thread, and answers nothing by itself", () => {
  const change = mailed();
  expect(change.entry).toMatchObject({ happenedAt: mail.at, notedAt: start + 60_000, verdict: null });
  expect(change.notices.map(({ topic }) => topic)).toContain("moved");
  expect(change.case).toMatchObject({ status: "open", respondedAt: null });
});

test("under another reading the case stands under the terms that follow, from then on and by whoever chose it", () => {
  const row = fresh();
  const terms = { ...row.terms, levels: row.terms.levels.map((level) => ({ ...level, targets: [] })) };
  const change = reread(row, { reading: "netcor.zone", terms }, mara, start + 60_000, noSettings);
  expect(change.entry).toMatchObject({ by: mara, act: { kind: "reread", reading: "netcor.zone" }, deadlines: [] });
  expect(change.entry.moved?.map(({ kind }) => kind)).toContain("first-response");
  expect(change.case.terms).toBe(terms);
  expect(change.notices.map(({ topic }) => topic)).toContain("moved");
  expect(effective(change.case.course).map(({ act }) => act.kind)).toEqual(["reread"]);
});

test("of these a person can take back the mail alone: the others are nobody's", () => {
  const { case: row } = changeOf(
    { kind: "reread", reading: "netcor.zone" },
    mailed().case,
    mara,
    start + 70_000,
    noSettings,
  );
  const all = heard(row, page("major"))?.case ?? row;
  expect(all.course.map(({ act }) => act.kind)).toEqual(["open", "mail", "reread", "status-page"]);
  expect(correctable(all.course).map(({ act }) => act.kind)).toEqual(["mail"]);
});

test.each([
  ["a legal hold", { kind: "legal-hold", on: true, why: "a lawsuit" }],
  ["that messages don't get through", { kind: "undelivered", why: "unconfirmed" }],
  ["that they get through again", { kind: "delivered" }],
] as const)("%s is not told in the thread, nor to other programs, and nobody can take it back", (_, act) => {
  const change = changeOf(act, fresh(), mara, start + 70_000, noSettings);
  expect(change.notices.map(({ topic }) => topic)).not.toContain("moved");
  expect(eventsOf(change).filter(({ nth, target }) => target === null && nth === change.entry.revision)).toEqual([]);
  expect(correctable(change.case.course)).toEqual([]);
});

test("other programs hear of a page, a mail, another reading and a rung of the ladder by their names", () => {
  const named = [
    { kind: "status-page", status: page("major"), source },
    mailed().entry.act,
    { kind: "reread", reading: "netcor.zone" },
    { kind: "escalate", rung: "any" },
  ] as const;
  const told = named.map((act) =>
    act.kind === "open" ? "" : eventsOf(changeOf(act, fresh(), mara, start + 70_000, noSettings))[0]?.event,
  );
  expect(told).toEqual(["vendor_status", "mail_proposed", "reread", "escalated"]);
});
