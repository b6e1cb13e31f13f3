// Somebody makes a move on a case, perhaps at the same moment as somebody else.
import type { SupportCase } from "../case/case.ts";
import type { Act, Entry } from "../case/journal.ts";
import { make } from "../case/make.ts";
import type { Move, MoveKind } from "../case/move.ts";
import type { Problem } from "../case/problem.ts";
import { noteDenied } from "./audit.ts";
import { flat, plain, spoken } from "./line.ts";
import { notedIn } from "./outsiders.ts";
import type { Line, Reply, Span } from "./reply.ts";
import { caseFor } from "./rights.ts";
import { toldLine } from "./screens/moved-card.ts";
import { settingsIn, type Visit } from "./visit.ts";

export type Moved =
  | { readonly kind: "kept"; readonly case: SupportCase }
  | { readonly kind: "refused"; readonly problem: Problem | null; readonly text: string };

/** For whoever pressed: the thread says the rest. */
export function replyOf(moved: Moved): Reply {
  return moved.kind === "kept" ? { kind: "done", card: null } : { kind: "refusal", text: [moved.text] };
}

/** Two people who do different things at once both succeed; of two who do the same the second is told who was faster. */
const MOST_TRIES = 4;

export async function moveCase(visit: Visit, caseId: string, move: Move): Promise<Moved> {
  const { core, origin, words } = visit;
  for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
    const found = await caseFor(visit, caseId, "change");
    if ("refusal" in found) return { kind: "refused", problem: null, text: plain(found.refusal.text, words.language) };
    const { row: before } = found;
    if (!(await mayMend(visit, before, move))) {
      await noteDenied(visit, "correct", { kind: "case", number: before.number }, "not-yours");
      return { kind: "refused", problem: null, text: words.moves.notYours };
    }
    const settings = await settingsIn(core, origin.tenant, before.room.id);
    const change = make(move, before, origin.who, origin.now, settings);
    if ("problem" in change) {
      return {
        kind: "refused",
        problem: change.problem,
        text: await explained(visit, before, move.kind, change.problem),
      };
    }
    if ((await core.store.keep(change)) === "kept") return { kind: "kept", case: change.case };
  }
  return { kind: "refused", problem: null, text: words.moves.stale };
}

/** An entry is corrected by whoever noted it, or by an admin. */
async function mayMend({ core, origin }: Visit, { id }: SupportCase, move: Move): Promise<boolean> {
  if ((move.kind !== "correct" && move.kind !== "withdraw") || origin.admin) return true;
  const journal = await core.store.journalOf(origin.tenant, id);
  const entry = journal.find(({ revision }) => revision === move.entry);
  // What a mail is may be said by whoever may change the case.
  return entry === undefined || entry.act.kind === "mail" || entry.by?.id === origin.who.id;
}

/** Why not; and where somebody else's act is why, who did what. */
export async function explained(visit: Visit, row: SupportCase, move: MoveKind, problem: Problem): Promise<string> {
  const { core, origin, words } = visit;
  const journal = await notedIn(core.store, origin.tenant, row.id);
  const faster = journal.findLast((entry) => isWhy(entry, move, problem));
  if (!faster || faster.by?.id === origin.who.id) return problemText(visit, row, problem);
  const telling = spoken(words);
  const what: Line = toldLine(row, faster, telling);
  const when = telling.when(faster.happenedAt, row.terms.vendorZone);
  return plain(flat(words.moves.fasterThan<Span | Line>(what, when)), words.language);
}

function problemText({ words }: Pick<Visit, "words">, { terms }: SupportCase, problem: Problem): string {
  const { problems } = words.moves;
  const when = (at: number) => plain(spoken(words).when(at, terms.vendorZone), words.language);
  switch (problem.code) {
    case "already-reported":
    case "already-acknowledged":
    case "already-responded":
      return problems[problem.code](when(problem.at));
    case "too-early":
      return problems[problem.code](when(problem.earliest));
    case "after-response":
      return problems[problem.code](when(problem.respondedAt));
    case "not-allowed":
    case "already-muted":
    case "not-muted":
    case "in-the-future":
    case "vendor-in-the-future":
    case "in-the-past":
    case "same-priority":
    case "unknown-priority":
    case "empty-text":
    case "no-such-entry":
    case "nothing-corrected":
    case "cannot-become":
    case "no-such-rung":
      return problems[problem.code];
    default:
      return problem satisfies never;
  }
}

const answering: readonly Act["kind"][] = ["respond", "acknowledge", "restore"];
const changingState: readonly Act["kind"][] = ["pause", "resume", "respond", "restore", "close", "reopen"];

/** Is this the entry that took the move away? */
function isWhy({ act }: Entry, move: MoveKind, problem: Problem): boolean {
  switch (problem.code) {
    case "already-reported":
      return act.kind === "report" || (act.kind === "open" && act.reportedAt != null);
    case "already-responded":
      return answering.includes(act.kind);
    case "already-acknowledged":
    case "already-muted":
    case "not-muted":
      return act.kind === (problem.code === "not-muted" ? "unmute" : move);
    case "not-allowed":
      return changingState.includes(act.kind);
    default:
      return false;
  }
}
