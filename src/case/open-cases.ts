// Every open case of a vendor, or of a person, however many there are, for what the house itself does with them.
import type { SupportCase } from "./case.ts";
import type { CaseFilter } from "./case-filter.ts";
import type { Store } from "./store.ts";

const atOnce = 100;

/** A page at a time; a list that changes meanwhile is gone through to its end. */
export async function* openCasesOf(
  store: Pick<Store, "listCases">,
  tenant: string,
  of: Pick<CaseFilter, "vendor" | "person">,
): AsyncGenerator<SupportCase> {
  const asker = { kind: "operator" } as const;
  let after: number | undefined;
  for (;;) {
    const rows = await store.listCases(tenant, { ...of, asker, state: "open", after, limit: atOnce });
    yield* rows;
    after = rows.at(-1)?.number;
    if (rows.length < atOnce) return;
  }
}
