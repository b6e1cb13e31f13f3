// From the words somebody types to the card that a room reads, and back: nothing is left out, nothing is pretended.
import { expect, test } from "vitest";
import { deliveryOf, type Ports } from "../../src/chat/deliver.ts";
import { noticeCard, undeliveredCard } from "../../src/chat/screens/notice-card.ts";
import { formIn, jonas, type Office, office, start } from "./office.ts";

const silent = () => {};

async function road(it: Office) {
  const ports: Ports = {
    store: it.store,
    platforms: it.core.platforms,
    render: noticeCard,
    renderUndelivered: undeliveredCard,
    now: () => it.clock.at,
    // The clock jumps over the rest between two messages; no platform keeps anybody waiting for long.
    after(ms, act) {
      if (ms > 1_000) return silent;
      it.clock.at += ms;
      queueMicrotask(act);
      return silent;
    },
    log: { info: silent, warn: silent, error: silent },
  };
  const delivery = deliveryOf(ports);
  return {
    async until(text: string) {
      it.clock.at = Math.max(it.clock.at, Date.parse(text));
      while ((await delivery.tick()) > 0);
    },
    titles: () => it.chat.posted.map(({ card }) => card.spoken.split("\n").slice(0, 2).join(" | ")),
  };
}

test("a case is opened, its card is posted, the room is reminded, answers, and reads the verdict", async () => {
  const it = await office();
  const { until, titles } = await road(it);
  const de = { language: "de" } as const;
  await it.submit(formIn(await it.say("netcor ausgefallen, kein Workaround", de)), { reported: "yes" }, de);
  await until("2026-11-23T10:00:00+01:00");
  const [card] = it.chat.posted;
  expect(card?.card.title).toBe("Fällig binnen 4 h · NETCOR");
  await until("2026-11-23T14:00:10+01:00");
  expect(titles().at(-1)).toMatch(/Jetzt fällig: die erste Antwort von NETCOR, Mo., 23. Nov. 2026, 14:00/);
  const { id } = await it.theCase();
  it.clock.at = Date.parse("2026-11-23T14:20:00+01:00");
  await it.press("respond", id, { who: jonas });
  await until("2026-11-23T14:20:00+01:00");
  const said = it.chat.posted.at(-1)?.card.spoken;
  expect(said).toContain("Jonas hat vermerkt, dass NETCOR geantwortet hat");
  expect(said).toContain("Zu spät, nach der Uhr des Anbieters 20 min nach der Frist: die erste Antwort");
  const edited = it.chat.posted[0];
  // An hour, half an hour, a quarter and five minutes before, at the deadline, and after the answer.
  expect([edited?.edits, edited?.card.spoken.includes("20 min zu spät")]).toEqual([6, true]);
});

test("after a downtime the reminder says honestly how late it comes", async () => {
  const it = await office();
  const { until } = await road(it);
  await it.submit(formIn(await it.say("netcor is down, no workaround")), { reported: "yes" });
  await until("2026-11-23T10:00:00+01:00");
  it.clock.at = start + 4 * 3_600_000 + 20 * 60_000;
  await until("2026-11-23T14:20:00+01:00");
  expect(it.chat.posted.at(-1)?.card.spoken).toContain("20 min late: it could not be sent earlier");
});
