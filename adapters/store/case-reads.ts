// What is asked of cases, through the store's gate.
import type { Store } from "../../src/case/store.ts";
import { recordOf } from "./case-record.ts";
import { countCases, findByNumber, findCase, journalOf, listCases, portionOf } from "./cases.ts";
import type { Engine } from "./engine.ts";
import type { Gate } from "./gate.ts";
import { heldCases } from "./held.ts";
import { report } from "./report.ts";
import { nextNumber } from "./tenants.ts";

type CaseReads = Pick<
  Store,
  | "nextNumber"
  | "findCase"
  | "findByNumber"
  | "listCases"
  | "portionOf"
  | "countCases"
  | "report"
  | "journalOf"
  | "recordOf"
  | "heldCases"
>;

export function casesOver(engine: Engine, pass: Gate["pass"], warn: (problem: string) => void): CaseReads {
  const { db } = engine;
  return {
    nextNumber: (tenant) => pass(() => nextNumber(db, tenant)),
    findCase: (tenant, id) => pass(() => findCase(db, tenant, id)),
    findByNumber: (tenant, number) => pass(() => findByNumber(db, tenant, number)),
    listCases: (tenant, filter) => pass(() => listCases(engine, tenant, filter, warn)),
    portionOf: (tenant, after) => pass(() => portionOf(db, tenant, after, warn)),
    countCases: (tenant) => pass(() => countCases(db, tenant)),
    report: (tenant, scope, now, of = "tenant") => pass(() => report(engine, { tenant, of }, scope, now)),
    journalOf: (tenant, caseId) => pass(() => journalOf(db, tenant, caseId)),
    heldCases: (tenant, personId) => pass(() => heldCases(db, tenant, personId)),
    recordOf: (tenant, caseId) => pass(() => recordOf(db, tenant, caseId)),
  };
}
