// The notices that draw a case's card again as time passes, as a pattern for `like`.
import { turnsBegin } from "../../src/case/turns.ts";

/** Of every case: `%`. */
export const turnPattern = (caseId: string) => `${turnsBegin(caseId)}%`;
