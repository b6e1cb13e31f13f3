// A life of the highest priority, from opening to closing, with every vendor that there is: how often the whole room is called.
import { expect, test } from "vitest";
import { nextDueOf } from "../../src/case/next-due.ts";
import { catalog } from "../chat/office.ts";
import { story } from "./story.ts";

const start = "2026-03-09T10:00:00+01:00";
const damage = { impact: "down", workaround: "none" } as const;
const later = (ms: number) => new Date(ms).toISOString();

test.each(catalog.policies.map((policy) => [policy.id, policy] as const))(
  "%s: reported, answered when it is due, working again and closed, the channel hears three messages at most",
  async (vendor, { plans, priorities }) => {
    const priority = Math.min(...priorities.map(({ level }) => level));
    const plan = plans.at(-1)?.id;
    const it = await story({ vendor, answers: damage, priority, ...(plan ? { plan } : {}) }, start);
    await it.until("2026-03-09T10:05:00+01:00");
    expect(await it.move({ kind: "report" })).toBeNull();
    const due = nextDueOf(await it.current(), it.now())?.dueAt ?? it.now();
    await it.until(later(due + 60_000));
    expect(await it.move({ kind: "respond" })).toBeNull();
    await it.until(later(due + 3_600_000));
    expect(await it.move({ kind: "restore" })).toBeNull();
    await it.until(later(due + 7_200_000));
    expect(await it.move({ kind: "close", why: "solved" })).toBeNull();
    await it.until(later(due + 8 * 86_400_000));
    const shown = it.chat.posted.filter(({ card, loud }) => loud || ["card", "refresh"].includes(card.title));
    expect(shown.length, shown.map(({ card }) => card.title).join(", ")).toBeLessThanOrEqual(3);
    expect(shown.length).toBeGreaterThan(0);
  },
);
