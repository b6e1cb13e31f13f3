// Settings are kept, and where they hold it is said who changed what.
import type { Settings } from "../../../case/settings.ts";
import { wordsOf } from "../../../lang/index.ts";
import { settingsLines } from "../../audit.ts";
import { flat, mention } from "../../line.ts";
import { alert, says } from "../../part.ts";
import { privateCard } from "../../private-card.ts";
import type { Card, Part, Reply } from "../../reply.ts";
import { barredFrom, barredFromAll } from "../../rights.ts";
import type { Visit } from "../../visit.ts";

/** `room` null: for everybody. */
export async function settingsOf({ core, origin }: Visit, room: string | null): Promise<Settings> {
  return core.store.settingsOf(origin.tenant, room);
}

/** `room` comes back with a form, so it is asked again here. Null: he may choose for it. */
export async function barredFromSettings(visit: Visit, room: string | null): Promise<Reply | null> {
  if (room !== null) return barredFrom(visit, room, "settings");
  return barredFromAll(visit, "settings", visit.words.settings.onlyAdmins);
}

/** The card is for the one who did it: what was kept, and whether the room heard. */
export async function keepSettings(
  visit: Visit,
  room: string | null,
  before: Settings,
  after: Settings,
): Promise<Card> {
  const { core, origin, words } = visit;
  const changed = changedIn(before, after);
  const noted = settingsLines(visit, room, { before, after, changed });
  await core.store.keepSettings(origin.tenant, room, after, noted);
  if (changed.length === 0) return privateCard(words, words.settings.nothing, []);
  const obstacle = room === null ? [] : await announce(visit, room, after, changed);
  return privateCard(words, words.settings.saved, [
    says([changed.map((one) => words.settings.changed[one]).join(", ")]),
    ...obstacle,
  ]);
}

type Topic = keyof Visit["words"]["settings"]["changed"];

function changedIn(before: Settings, after: Settings): Topic[] {
  const topics = [
    "vendors",
    "site",
    "language",
    "reminders",
    "quiet",
    "mostReminders",
    "ownAnswer",
    "confirmAfter",
    "atHand",
    "late",
    "holidays",
    "readings",
    "contract",
    "roles",
    "retention",
    "mailAddress",
  ] as const;
  return topics.filter((topic) => JSON.stringify(before[topic]) !== JSON.stringify(after[topic]));
}

async function announce(visit: Visit, room: string, after: Settings, changed: readonly Topic[]): Promise<Part[]> {
  const { core, origin, words } = visit;
  const { platform, tenant, who } = origin;
  const language = after.language ?? words.language;
  const theirs = wordsOf(language);
  const what = changed.map((one) => theirs.settings.changed[one]).join(", ");
  const card = privateCard(theirs, theirs.settings.announcedTitle, [
    says(flat(theirs.settings.announced(mention(who), what))),
  ]);
  const delivery = await core.platforms
    .get(platform)
    ?.post({ tenant, room: { platform, id: room, thread: null }, card, language, loud: false });
  return delivery?.kind === "refused" ? [alert("warning", [words.talk.obstacle[delivery.mend]])] : [];
}
