// Somebody calls the vendor about a case: whether there is anything to call about, and what one press then does.
import type { SupportCase } from "../../case/case.ts";
import { effective } from "../../case/course.ts";
import type { MoveOf } from "../../case/move.ts";
import type { Person } from "../../case/person.ts";
import { callersOf } from "../../policy/contact.ts";
import { numberNow } from "../call.ts";

/** Before the vendor knows, while somebody would answer and nobody has said that he calls, where it is known who may; `at` is epoch ms. */
export function isToCall(row: SupportCase, at: number): boolean {
  if (callersOf(row.terms.contact) !== null && row.contact === null) return false;
  const untold = row.status === "open" && row.reportedAt === null && row.toldAt === null;
  return untold && !isCalled(row) && numberNow({ ...row, at })?.open === true;
}

function isCalled({ course }: SupportCase): boolean {
  return effective(course).some(({ act }) => act.kind === "assign" && act.calling !== undefined);
}

/** Who calls takes care of it; the number stands in the thread as it is dialled, its extension in brackets. */
export function callingOf(row: SupportCase, who: Person, at: number): MoveOf<"assign"> {
  const line = numberNow({ ...row, at });
  const calling = line && (line.extension === null ? line.number : `${line.number} (${line.extension})`);
  return { kind: "assign", to: who, calling };
}
