// Erasing a tenant, or a person: for good, so it is said first what that would be.
import type { Store } from "../../src/case/store.ts";
import type { Desk } from "./desk.ts";
import { withStore } from "./store.ts";

type Sure = { readonly yes?: boolean; readonly despiteHold?: boolean };

export function eraseTenant(tenant: string, { yes, despiteHold = false }: Sure, desk: Desk): Promise<number> {
  return withStore(desk, async (store) => {
    if (!despiteHold && (await isHeld(store, tenant))) return held(tenant, desk);
    const kept = despiteHold ? [] : await store.heldCases(tenant);
    if (kept.length > 0) return heldBy(tenant, kept, desk);
    const what = `${casesText(await store.countCases(tenant))} of tenant ${tenant}, its settings and its installation`;
    if (!yes) return wouldBe(what, desk);
    await store.eraseTenant(tenant, despiteHold);
    desk.output.write(`Erased: ${what}.\n${copies}`);
    return 0;
  });
}

export function erasePerson(
  tenant: string,
  person: string,
  { yes, despiteHold = false }: Sure,
  desk: Desk,
): Promise<number> {
  return withStore(desk, async (store) => {
    if (!despiteHold && (await isHeld(store, tenant))) return held(tenant, desk);
    const kept = despiteHold ? [] : await store.heldCases(tenant, person);
    const but = kept.length === 0 ? "" : `, but not in ${casesUnder(kept)}`;
    if (!yes) return wouldBe(`${person} in every row of tenant ${tenant}${but}; the cases stay`, desk);
    const rows = await store.erasePerson(tenant, person, despiteHold);
    if (kept.length > 0) desk.messages.write(`${person} stays in ${casesUnder(kept)}. ${lifting}\n`);
    if (rows === 0 && kept.length > 0) return 1;
    if (rows === 0) {
      desk.messages.write(`Nothing of ${person} is kept for tenant ${tenant}.\n`);
      return 1;
    }
    // Not who: he is erased here too.
    const line = { at: desk.now(), by: null, deed: "erase-person", on: { kind: "tenant" }, result: "done" } as const;
    await store.note(tenant, { ...line, about: [] });
    desk.output.write(`Erased: ${person} in ${rows} ${rows === 1 ? "row" : "rows"} of tenant ${tenant}.\n${copies}`);
    return kept.length > 0 ? 1 : 0;
  });
}

const copies = "Back-ups and what was already posted are untouched: see docs/operations.md, “Erasing”.\n";

async function isHeld(store: Store, tenant: string): Promise<boolean> {
  return (await store.settingsOf(tenant, null)).retention?.hold ?? false;
}

function held(tenant: string, { messages }: Desk): number {
  messages.write(
    `Nothing is erased: tenant ${tenant} is under legal hold. Its administrators lift it in chat, /sla settings, or hold lift ${tenant} does; --despite-hold erases all the same.\n`,
  );
  return 1;
}

function heldBy(tenant: string, cases: readonly number[], { messages }: Desk): number {
  messages.write(`Nothing is erased: tenant ${tenant} has ${casesUnder(cases)}. ${lifting}\n`);
  return 1;
}

const lifting =
  "Its administrators lift it in chat, /sla status NUMBER, or hold lift does; --despite-hold erases all the same.";

function casesUnder(cases: readonly number[]): string {
  return `${cases.length === 1 ? "case" : "cases"} ${cases.join(", ")} under legal hold`;
}

function wouldBe(what: string, { messages }: Desk): number {
  messages.write(`This would be erased for good: ${what}. To do it, add --yes.\n`);
  return 1;
}

function casesText(count: number): string {
  return `${count} ${count === 1 ? "case" : "cases"}`;
}
