// Every open case of a vendor, however many there are, for what the house itself does with them.
import type { SupportCase } from "./case.ts";
import type { Store } from "./store.ts";

const atOnce = 100;

/** A page at a time; a list that changes meanwhile is gone through to its end. */
export async function* openCasesOf(
  store: Pick<Store, "listCases">,
  tenant: string,
  vendor: string,
): AsyncGenerator<SupportCase> {
  const asker = { kind: "operator" } as const;
  let after: number | undefined;
  for (;;) {
    const rows = await store.listCases(tenant, { asker, state: "open", vendor, after, limit: atOnce });
    yield* rows;
    after = rows.at(-1)?.number;
    if (rows.length < atOnce) return;
  }
}
