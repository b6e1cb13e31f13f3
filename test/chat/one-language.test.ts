// In a room whose language is not the reader's: what the room hears is in its own, what the reader alone sees in his.
import { expect, test } from "vitest";
import { reminderTopics } from "../../src/case/notice.ts";
import { noSettings } from "../../src/case/settings.ts";
import type { Part, Reply, Span } from "../../src/chat/reply.ts";
import { type Card, type Form, isField } from "../../src/chat/reply.ts";
import { cardOf } from "../../src/chat/screens/case-card.ts";
import { movedOf } from "../../src/chat/screens/moved-card.ts";
import { reminderOf, undeliveredCard } from "../../src/chat/screens/notice-card.ts";
import { type Language, languages, wordsOf } from "../../src/lang/index.ts";
import { sentencesOf, wordsIn } from "../lang/spoken.ts";
import { catalog, formIn, jonas, mara, office, start } from "./office.ts";

/** The words that one language says and no other. */
const own = (() => {
  const all = languages.map(
    (one) => [one, new Set(sentencesOf(one).flatMap((said) => tokens(wordsIn(said))))] as const,
  );
  return all.map(([language, words]) => {
    const others = all.filter(([one]) => one !== language).flatMap(([, some]) => [...some]);
    const elsewhere = new Set(others);
    return [language, new Set([...words].filter((word) => !elsewhere.has(word)))] as const;
  });
})();

function tokens(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
}

/** What vendors call their own stays as published: priorities, plans, documents; and what stands in quotation marks. */
const published = catalog.policies.flatMap(({ name: vendor, priorities, plans, sources }) => [
  vendor,
  ...[...priorities, ...plans].map(({ name }) => name),
  ...sources.map(({ title }) => title),
]);
/** A menu of a product, a place, and words that German and Romanian take from elsewhere. */
const taken = ["Help", "Get Help", "Los Angeles", "Log", "land", "IT"];

const names = [...published, ...taken]
  .toSorted((a, b) => b.length - a.length)
  .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
const strange = new RegExp(`(?<!\\p{L})(?:${names.join("|")})(?!\\p{L})|[„“][^“”]*[“”]`, "gu");

/** Lines in which a word of another language stands. */
function astray(language: Language, texts: readonly string[]): string[] {
  const lines = texts.flatMap((text) => text.split("\n")).map((one) => one.replaceAll(strange, " "));
  return lines.flatMap((line) => {
    const foreign = own.flatMap(([one, words]) =>
      one === language ? [] : tokens(line).filter((word) => words.has(word)),
    );
    return foreign.length > 0 ? [`${language}, but ${foreign.join(", ")}: ${line}`] : [];
  });
}

const span = (one: Span): string => (typeof one === "string" ? one : one.kind === "strong" ? one.text : " ");
const line = (all: readonly Span[]) => all.map(span).join("");

function partTexts(part: Part): string[] {
  switch (part.kind) {
    case "heading":
      return [part.text];
    case "line":
    case "alert":
      return [line(part.line)];
    case "facts":
      return part.facts.map((fact) => `${fact.label}: ${line(fact.line)}`);
    case "list":
      return part.items.map(line);
    case "table":
      return [
        part.caption,
        ...part.columns,
        ...part.rows.flat().map((cell) => (typeof cell === "number" ? "" : line(cell))),
        ...part.otherwise.flatMap(partTexts),
      ];
    case "chart":
      return [
        ...[part.title, part.unit, ...part.series.map(({ name }) => name), ...part.bars.map(({ label }) => label)],
        ...part.otherwise.flatMap(partTexts),
      ];
    case "buttons":
      return part.buttons.map(({ label }) => label);
    case "details":
      return [part.label, ...part.parts.flatMap(partTexts)];
    case "image":
      return [part.alt];
    case "quote":
    case "divider":
      return [];
    default:
      return part satisfies never;
  }
}

function formTexts({ title, submit, close, parts }: Form): string[] {
  const asked = parts.flatMap((part) => {
    if (!isField(part)) return partTexts(part);
    const options =
      "options" in part && !["country", "region", "zone", "vendors"].includes(part.id) ? part.options : [];
    return [
      part.label,
      part.hint ?? "",
      part.mistake ?? "",
      ...options.flatMap(({ label, hint }) => [label, hint ?? ""]),
    ];
  });
  return [title, submit ?? "", close, ...asked];
}

const cardTexts = ({ title, parts, buttons }: Pick<Card, "title" | "parts" | "buttons">) => [
  title,
  ...parts.flatMap(partTexts),
  ...buttons.map(({ label }) => label),
];

function replyTexts(reply: Reply): string[] {
  if (reply.kind === "form" || reply.kind === "mistakes") return formTexts(reply.form);
  if (reply.kind === "home") return reply.parts.flatMap(partTexts);
  if (reply.kind === "refusal") return [line(reply.text)];
  return reply.card ? cardTexts(reply.card) : [];
}

const pairs = [
  ["en", "de"],
  ["de", "ro"],
  ["ro", "en"],
] as const;

test.each(pairs)(
  "a reader of %s in a room of %s: no sentence of his, and none of the room's, mixes two languages",
  async (reader, room) => {
    const found: string[] = [];
    for (const vendor of ["purecloud", "cloudtalk", "zoom", "netcor"]) {
      const it = await office();
      const whose = { language: reader, admin: true };
      const plan = catalog.find(vendor)?.plans.at(-1)?.id ?? null;
      const vendors = [{ id: vendor, plan, contacts: [jonas] }];
      await it.store.keepSettings("T1", "C1", { ...noSettings, vendors, language: room });
      const seen = (reply: Reply) => {
        found.push(...astray(reader, replyTexts(reply)));
        return reply;
      };
      const form = formIn(seen(await it.say(`${vendor} is down for everyone, no workaround`, whose)));
      const more = formIn(seen(await it.change(form, {}, whose, "more")));
      seen(await it.change(more, {}, whose, "site"));
      seen(await it.submit(more, { title: "" }, whose));
      const sent = seen(await it.submit(more, { title: "X-1" }, whose));
      if (sent.kind !== "done") throw new Error(replyTexts(sent).join("\n"));
      const row = await it.theCase();
      expect(row.language).toBe(room);
      for (const button of ["report", "more", "why", "status", "hotline", "pause", "reclassify", "respond", "script"])
        seen(await it.press(button, row.id, whose));
      for (const words of [
        "list",
        "status 1",
        "why 1",
        `hotline ${vendor}`,
        "report",
        "help",
        "settings",
        `due ${vendor} 1`,
      ])
        seen(await it.say(words, whose));
      seen(await it.home(whose));
      const now = await it.theCase();
      const words = wordsOf(now.language);
      const heard = [
        cardOf(row, start, words),
        cardOf(now, start + 1e7, words),
        ...(await it.store.journalOf("T1", row.id)).map((entry) => movedOf(now, entry, words)),
        ...reminderTopics.map((topic) => {
          const { tenant, room: where, id: caseId } = now;
          const about = { id: "n", tenant, room: where, caseId, topic, target: "first-response", nth: 2 } as const;
          return reminderOf(now, { ...about, dueAt: start, deadline: start }, start + 1e7, 1e6, words);
        }),
      ];
      const unheard = { ...now, undelivered: "invite-bot" as const };
      const told = undeliveredCard({ case: unheard, why: "invite-bot", to: { ...mara, language: reader }, now: start });
      found.push(...astray(reader, cardTexts(told)), ...astray(room, cardTexts(cardOf(unheard, start, words))));
      found.push(...heard.flatMap((card) => astray(room, cardTexts(card))));
      expect(
        it.chat.posted.every(({ card }) => astray(room, [card.spoken.replaceAll(mara.name, "")]).length === 0),
      ).toBe(true);
    }
    expect([...new Set(found)]).toEqual([]);
  },
);
