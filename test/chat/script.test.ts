import { expect, test } from "vitest";
import { noSettings } from "../../src/case/settings.ts";
import { mailLink } from "../../src/chat/mail-link.ts";
import { caseTagged } from "../../src/mail/marks.ts";
import { formIn, jonas, office, textIn } from "./office.ts";

type Given = { readonly mailAddress?: string; readonly admin?: boolean };

async function said(words: string, given: Given = {}) {
  const it = await office();
  const { mailAddress = null, ...whose } = given;
  const vendors = [{ id: "purecloud", plan: null, contacts: [jonas] }];
  await it.store.keepSettings("T1", null, {
    ...{ ...noSettings, mailAddress },
    vendors: [...vendors, { id: "netcor", plan: null, contacts: [] }],
  });
  await it.submit(formIn(await it.say(words)));
  const { id } = await it.theCase();
  const reply = await it.press("script", id, whose);
  if (reply.kind !== "card") throw new Error(reply.kind);
  return { texts: reply.card.parts.flatMap((part) => (part.kind === "quote" ? [part.text] : [])), card: reply.card };
}

test("what to say is read out on the phone by who may call, with the vendor's own definition and the time it has", async () => {
  const { texts, card } = await said("purecloud is down for everyone, no workaround");
  expect(texts[0]?.split("\n")).toEqual([
    "My name is Jonas, I am a designated contact.",
    "I am reporting a case of priority 1 (Prioritätsstufe 1 – Kritische Auswirkung (Alarmstufe rot)).",
    "What is wrong: Purecloud is down for everyone",
    "By your own rules this priority means: A serious fault stops an important business function, and there is no workaround.",
    "Here: down, all of it or an important function; no workaround; everyone affected.",
    expect.stringMatching(/^You aim to respond within 10 min.*, so by /),
    "Please give me the ticket number, and tell me who is taking care of it.",
  ]);
  // In writing in the language of its document, and beside that in the reader's.
  expect(texts[1]).toMatch(/^Priorität 1: Purecloud is down/);
  expect(texts[1]).toContain("lahm, und es gibt keinen Workaround");
  expect(texts[2]).toMatch(/^Priority 1: Purecloud is down/);
  expect(card.parts).toContainEqual({ kind: "heading", text: "On the phone" });
});

test("what nobody was asked is not told to the vendor", async () => {
  const { texts } = await said("netcor is minimal: a blemish, hardly noticeable");
  expect(texts.join("\n")).not.toContain("workaround exists");
});

test("where the vendor takes mail, one press opens it written: in the vendor's words and language, and no longer than mail programs take", async () => {
  const { card, texts } = await said("netcor is down for everyone, no workaround");
  const links = card.parts.flatMap((part) => (part.kind === "line" ? part.line : []));
  const mail = links.find((span) => typeof span === "object" && span.kind === "link" && span.url.includes("?subject="));
  if (typeof mail !== "object" || mail.kind !== "link") throw new Error("no letter");
  const { protocol, pathname, searchParams } = new URL(mail.url);
  expect([mail.text, protocol, pathname]).toEqual([
    "Open it as an e-mail to support@netcor.de",
    "mailto:",
    "support@netcor.de",
  ]);
  expect(searchParams.get("subject")).toMatch(/^Priorität 1: /);
  expect(searchParams.get("body")?.split("\r\n")).toEqual(texts[1]?.split("\n").slice(2));
  const long = mailLink(
    { address: "a@b.cd", copy: null },
    "x",
    Array.from({ length: 99 }, () => "ä (’) & ".repeat(9)),
  );
  expect([long.length <= 2000, /[()&]body|[()\s]/.test(long.replace("&body", ""))]).toEqual([true, false]);
  const { card: none } = await said("purecloud is down for everyone, no workaround");
  expect(JSON.stringify(none.parts)).not.toContain("?subject=");
});

test("where vendors' mails are taken in, a copy to the case's own address is offered, and is in the letter", async () => {
  const { card } = await said("netcor is down for everyone, no workaround", { mailAddress: "support@example.com" });
  const text = textIn(card.parts);
  expect(text).toContain("Put support+sla1@example.com in Cc: what NETCOR answers is then proposed here.");
  const links = card.parts.flatMap((part) => (part.kind === "line" ? part.line : []));
  const mail = links.find((span) => typeof span === "object" && span.kind === "link" && span.url.includes("?cc="));
  if (typeof mail !== "object" || mail.kind !== "link") throw new Error("no letter with a copy");
  expect(new URL(mail.url).searchParams.get("cc")).toBe("support+sla1@example.com");
  expect(caseTagged({ to: ["support+sla1@example.com"] })).toBe(1);
  const { card: none } = await said("netcor is down for everyone, no workaround");
  expect(textIn(none.parts)).not.toContain("Cc");
});
