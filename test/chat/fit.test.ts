// Too long is mended where it was written: every screen in every language, with the longest legal values, against what all platforms take.
import { expect, test } from "vitest";
import { doorsOf } from "../../adapters/webhooks/index.ts";
import { mailReadings } from "../../src/case/mail.ts";
import { movesOf } from "../../src/case/moves/index.ts";
import { reminderTopics } from "../../src/case/notice.ts";
import { noSettings } from "../../src/case/settings.ts";
import type { Reply } from "../../src/chat/reply.ts";
import { cardOf } from "../../src/chat/screens/case-card.ts";
import { mailCard } from "../../src/chat/screens/mail-card.ts";
import { mailboxCard } from "../../src/chat/screens/mailbox-card.ts";
import { movedOf } from "../../src/chat/screens/moved-card.ts";
import { reminderOf, undeliveredCard } from "../../src/chat/screens/notice-card.ts";
import { failingCard } from "../../src/chat/screens/webhooks/failing-card.ts";
import { welcomeOf } from "../../src/chat/screens/welcome.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { languages } from "../../src/lang/languages.ts";
import { seeds } from "../vendors.ts";
import { inCard, inReply, long, people } from "./fits.ts";
import { catalog, fieldsOf, formIn, mara, office, start } from "./office.ts";

for (const language of languages) {
  test.each([...seeds])(`every screen of a case with %s fits, in ${language}`, async (vendor) => {
    const found: string[] = [];
    const note = (where: string, reply: Reply) => {
      found.push(...inReply(`${language} ${vendor} ${where}`, reply));
      return reply;
    };
    for (const live of [true, false]) {
      const it = await office();
      const whose = { language, live };
      await it.store.keepSettings("T1", "C1", {
        ...noSettings,
        vendors: [{ id: vendor, plan: null, contacts: people }],
      });
      let form = formIn(note("start", await it.say(vendor, whose)));
      note("nothing answered", await it.submit(form, {}, whose));
      const plan = fieldsOf(form).some(({ id }) => id === `plan.${vendor}`)
        ? { [`plan.${vendor}`]: planOf(vendor) }
        : {};
      const answers = { title: long.title, "answer.impact": "limited", "answer.workaround": "none", ...plan };
      form = formIn(note("answered", await it[live ? "change" : "submit"](form, answers, whose)));
      form = formIn(note("another choice", await it.change(form, { [`priority.${vendor}`]: "1" }, whose)));
      form = formIn(note("more", await it.change(form, {}, whose, "more")));
      form = formIn(note("site", await it.change(form, {}, whose, "site")));
      note("wrong", await it.submit(form, { country: "X", room: null }, whose));
      const rest = {
        description: long.description,
        because: long.because,
        ticket: long.ticket,
        owner: people.slice(0, 1),
      };
      note("opened", await it.submit(form, rest, whose));
      const row = await it.theCase();
      for (const move of [...movesOf(row), "more", "why", "status", "hotline"])
        note(move, await it.press(move, row.id, whose));
      for (const words of ["list", "status 1", "why 1", `hotline ${vendor}`, "report"])
        note(words, await it.say(words, whose));
      const admin = { ...whose, admin: true };
      const hold = formIn(note("legal hold", await it.press("legal-hold", row.id, admin)));
      note("no reason", await it.submit(hold, { why: "" }, admin));
      note("held", await it.submit(hold, { why: "&".repeat(200) }, admin));
      note("status of a held case", await it.say("status 1", admin));
      note("home", await it.home(admin));
      const now = await it.theCase();
      const words = wordsOf(language);
      const unheard = { ...now, undelivered: "ask-admin" as const, snoozedUntil: start };
      found.push(...inCard("card", cardOf(unheard, start, words)));
      found.push(
        ...inCard(
          "undelivered",
          undeliveredCard({ case: unheard, why: "ask-admin", to: { ...mara, language }, now: start }),
        ),
      );
      for (const entry of await it.store.journalOf("T1", row.id))
        found.push(...inCard("moved", movedOf(now, entry, words)));
      const mail = { kind: "mail", at: start, clock: "forwarded", hash: "", known: false, matched: "ticket" } as const;
      const results = ["spf", "dkim", "dmarc"].map((method) => ({ method, result: "temperror" }));
      const doubt = { domain: "x".repeat(253), forwarded: false, checks: { verdict: "failed", results } } as const;
      for (const reading of mailReadings)
        for (const { level } of now.terms.levels)
          found.push(
            ...inCard("mail", mailCard(now, { revision: 99, act: { ...mail, ...doubt, reading, level } }, words)),
          );
      for (const topic of reminderTopics) {
        const { tenant, room, id: caseId } = now;
        const notice = {
          id: "n",
          tenant,
          room,
          caseId,
          topic,
          target: "first-response",
          dueAt: start,
          deadline: start,
          nth: 14,
        } as const;
        found.push(...inCard(topic, reminderOf(now, notice, start + 1e9, 1e9, words)));
      }
    }
    expect([...new Set(found)]).toEqual([]);
  });

  test(`a list of more cases than it shows fits, in ${language}`, async () => {
    const it = await office();
    const whose = { language, admin: true };
    const plans = catalog.policies.map(({ id }) => ({ id, plan: planOf(id), contacts: people }));
    await it.store.keepSettings("T1", null, { ...noSettings, vendors: plans });
    for (let n = 0; n < 20; n++) {
      const { id: vendor = "" } = catalog.policies[n % catalog.policies.length] ?? {};
      const form = formIn(await it.say(`${vendor} is limited, no workaround`));
      const form2 = formIn(
        await it.change(form, { [`priority.${vendor}`]: String(1 + (n % 3)), title: "&".repeat(150) }),
      );
      const because = fieldsOf(form2).some(({ id }) => id === "because") ? { because: "x" } : {};
      await it.submit(form2, { ...because, reported: "yes" });
    }
    it.clock.at = start + 1e9;
    const found: string[] = [];
    for (const text of ["list", "report", "hotline"]) found.push(...inReply(text, await it.say(text, whose)));
    const alone = { room: { platform: "memory", id: "D1", thread: null }, name: null, direct: true };
    found.push(...inReply("list in private", await it.say("list", { ...whose, where: alone })));
    found.push(...inReply("home", await it.press("home", "all", whose)));
    expect(found).toEqual([]);
  });

  test(`what belongs to no case fits, in ${language}`, async () => {
    const it = await office({ doors: doorsOf({ publicUrl: "https://dueline.example.com", key: null, networks: "" }) });
    const found: string[] = [];
    const note = (where: string, reply: Reply) => {
      found.push(...inReply(`${language} ${where}`, reply));
      return reply;
    };
    const whose = { language, admin: true };
    const commands = [
      "help",
      "xyzzy",
      "w".repeat(2000),
      "hotline",
      "hotline zom",
      "due zoom 1",
      "due netcor 1",
      "due cloudtalk 1 basic",
      "list",
      "report",
      "why",
    ];
    for (const text of commands) note(text.slice(0, 20), await it.say(text, whose));
    const short = formIn(note("settings", await it.say("settings", whose)));
    const form = formIn(note("more", await it.change(short, {}, whose, "more")));
    note("wrong", await it.submit(form, { country: "X", "quiet.from": "x", most: "x", reminders: [] }, whose));
    const vendors = formIn(
      note("vendors", await it.submit(form, { vendors: catalog.policies.map(({ id }) => id) }, whose)),
    );
    note("saved", await it.submit(vendors, { "contacts.purecloud": people }, whose));
    const all = formIn(note("for all", await it.say("settings", { ...whose, where: null })));
    const whichVendor = formIn(note("contract", await it.change(all, {}, whose, "contract")));
    const promise = formIn(note("promise", await it.submit(whichVendor, { vendor: "purecloud" }, whose)));
    note("no promise", await it.submit(promise, { "own.amount": "" }, whose));
    const agreed = formIn(note("agreed", await it.submit(promise, { "own.amount": "9999" }, whose)));
    note("in force", await it.submit(agreed, {}, whose));
    note("contract in force", await it.change(all, {}, whose, "contract"));
    note("due under it", await it.say("due purecloud 1", whose));
    let tokens = formIn(note("no token", await it.change(all, {}, whose, "tokens")));
    const asked = formIn(note("new token", await it.change(tokens, {}, whose, "token-new")));
    note("no name", await it.submit(asked, { "token.name": "", "token.scopes": [] }, whose));
    const chosen = { "token.name": "W".repeat(40), "token.scopes": ["read", "write", "audit"], "token.rooms": ["C1"] };
    for (let nth = 0; nth < 21; nth += 1) note("token", await it.submit(asked, chosen, whose));
    tokens = formIn(note("tokens", await it.change(all, {}, whose, "tokens")));
    note("which token", await it.change(tokens, {}, whose, "token-revoke"));
    note("webhooks", await it.say("settings webhooks", whose));
    const hook = formIn(note("webhook", await it.press("webhook-add", "", whose)));
    const pager = formIn(note("pager", await it.press("pager-add", "", whose)));
    note("no pager", await it.submit(pager, { key: "" }, whose));
    note("no webhook", await it.submit(hook, { url: "x", events: [] }, whose));
    for (let nth = 0; nth < 10; nth += 1)
      note("secret", await it.submit(hook, { url: "https://93.184.215.14/x" }, whose));
    const [one] = await it.store.hooks.list("T1");
    await it.store.hooks.mark("T1", one?.id ?? "", { since: start, why: "x".repeat(60), told: true, gone: false });
    note("ten webhooks", await it.say("settings webhooks", whose));
    note("calendar", await it.say("calendar", whose));
    note("no organisation", await it.say("settings organisation", whose));
    const acme = "&".repeat(80);
    const invited = {
      at: start,
      by: null,
      deed: "invite-organisation",
      on: { kind: "tenant" },
      result: "done",
    } as const;
    await it.store.organisations.invite("T1", acme, { ...invited, about: [acme] });
    note("invited", await it.say("settings organisation", whose));
    note("agreed", await it.press("organisation-join", acme, whose));
    note("across", await it.say("report organisation", whose));
    note("report and more", await it.say("report", whose));
    note("address", await it.press("calendar-new", "room", whose));
    for (const how of ["trying", "lost", "gone"] as const)
      if (one) found.push(...inCard("failing", failingCard(one, { why: "x".repeat(60), how }, language)));
    for (const silentSince of [null, start]) {
      const trouble = { box: `imaps://${"x".repeat(80)}@imap.example.com/INBOX`, silentSince };
      found.push(...inCard("mailbox", mailboxCard(language, trouble, "Europe/Berlin")));
    }
    for (const room of [null, { platform: "memory", id: "C1", thread: null } as const]) {
      found.push(...inCard("welcome", welcomeOf({ language, room, by: mara })));
    }
    expect([...new Set(found)]).toEqual([]);
  });
}

function planOf(vendor: string): string | null {
  return catalog.find(vendor)?.plans.at(-1)?.id ?? null;
}
