// What every store promises, whichever engine it stands on.
import { afterAll, afterEach, beforeAll, describe } from "vitest";
import type { Store } from "../../src/case/store.ts";
import { keepsAnAuditLog } from "./contract/audit.ts";
import { keepsCases } from "./contract/cases.ts";
import { claimsNotices } from "./contract/claims.ts";
import { forgets } from "./contract/erasure.ts";
import { sealsEntries } from "./contract/evidence.ts";
import { tellsOthers } from "./contract/hooks.ts";
import { listsCases } from "./contract/lists.ts";
import { countsTogether } from "./contract/organisations.ts";
import { plansNotices } from "./contract/plans.ts";
import { reports } from "./contract/reports.ts";
import { settlesNotices } from "./contract/settlements.ts";
import { keepsTheRest } from "./contract/the-rest.ts";
import { keepsTokens } from "./contract/tokens.ts";

/** `open` is called once; its tenants T1 and T2 are erased after each test. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let opened: Store | undefined;
    const store = (): Store => {
      if (!opened) throw new Error("The store is not open.");
      return opened;
    };
    beforeAll(async () => {
      opened = await open();
    });
    afterEach(async () => {
      for (const tenant of ["T1", "T2"]) await store().eraseTenant(tenant);
    });
    afterAll(() => opened?.close());
    keepsCases(store);
    listsCases(store);
    plansNotices(store);
    claimsNotices(store);
    settlesNotices(store);
    keepsTheRest(store);
    forgets(store);
    reports(store);
    countsTogether(store);
    sealsEntries(store);
    keepsAnAuditLog(store);
    keepsTokens(store);
    tellsOthers(store);
  });
}
