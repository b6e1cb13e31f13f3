// The referee: holds blocks, views and messages against the limits Slack documents, with the answer of `blocks.validate`.
// It is kept apart from the adapter's own table of limits on purpose: two hands, two tables.
import { blockOn, type Surface } from "./limits/blocks.ts";
import { plain } from "./limits/compositions.ts";
import { failed, missing, type Problem, type Rule, wrongType } from "./limits/problem.ts";
import { anything, boolean, isRecord, list, oneOf, shape, string } from "./limits/rules.ts";

export type { Surface } from "./limits/blocks.ts";
export { line, type Problem } from "./limits/problem.ts";
export { isRecord } from "./limits/rules.ts";

const MOST_BLOCKS: Readonly<Record<Surface, number>> = { message: 50, modal: 100, home: 100 };

/** What Slack would refuse in `blocks` on this surface; pointers begin at the list. Empty when all is well. */
export function checkBlocks(blocks: unknown, surface: Surface): Problem[] {
  const problems: Problem[] = [];
  list(MOST_BLOCKS[surface], blockOn(surface), 0)(blocks, "", problems);
  if (Array.isArray(blocks)) problems.push(...repeatedIds(blocks), ...tooMuch(blocks, surface));
  return problems;
}

/** What Slack would refuse in a modal or a Home tab. */
export function checkView(view: unknown): Problem[] {
  const problems: Problem[] = [];
  const type = isRecord(view) ? view.type : undefined;
  if (type === "home") HOME(view, "", problems);
  else MODAL(view, "", problems);
  const blocks = isRecord(view) && Array.isArray(view.blocks) ? view.blocks : [];
  problems.push(...under("/blocks", checkBlocks(blocks, type === "home" ? "home" : "modal")));
  const asks = blocks.some((block) => isRecord(block) && block.type === "input");
  if (type === "modal" && asks && isRecord(view) && view.submit === undefined) problems.push(missing("", "submit"));
  return problems;
}

/**
 * What Slack would refuse or cut in a message. Also asks for the top-level `text`, which Slack only advises: it is
 * all that a screen reader and a notification say. Texts are held to 4000 characters, the limit of `chat.update`.
 */
export function checkMessage(message: unknown): Problem[] {
  if (!isRecord(message)) return [wrongType("", "an object")];
  const problems: Problem[] = [];
  if (message.text === undefined) problems.push(missing("", "text"));
  else string(4000)(message.text, "/text", problems);
  if (message.metadata !== undefined) METADATA(message.metadata, "/metadata", problems);
  if (message.blocks !== undefined) problems.push(...under("/blocks", checkBlocks(message.blocks, "message")));
  return problems;
}

/** Message metadata: a name and a flat payload, which every app in the workspace may read. */
export const METADATA: Rule = shape({ event_type: string(255), event_payload: anything });

const COMMON = {
  callback_id: string(255, 0),
  private_metadata: string(3000, 0),
  external_id: string(255, 0),
  clear_on_close: boolean,
  notify_on_close: boolean,
};

const MODAL = shape(
  { type: oneOf("modal"), title: plain(24), blocks: anything },
  { ...COMMON, submit: plain(24), close: plain(24) },
);

// An App Home has neither title nor buttons of its own.
const HOME = shape({ type: oneOf("home"), blocks: anything }, COMMON);

function under(prefix: string, problems: Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, pointer: `${prefix}${problem.pointer}` }));
}

function repeatedIds(blocks: readonly unknown[]): Problem[] {
  const seen = new Set<unknown>();
  return blocks.flatMap((block, index) => {
    const id = isRecord(block) ? block.block_id : undefined;
    if (id === undefined) return [];
    const again = seen.has(id);
    seen.add(id);
    return again ? [failed(`/${index}/block_id`, `block_id already exists: ${id}`, "unique", undefined, id)] : [];
  });
}

function tooMuch(blocks: readonly unknown[], surface: Surface): Problem[] {
  const ofType = (type: string) => blocks.filter((block) => isRecord(block) && block.type === type);
  const problems: Problem[] = [];
  if (surface === "message" && ofType("table").length > 1)
    problems.push(failed("", "only one table allowed", "max_items", 1));
  if (ofType("data_visualization").length > 2)
    problems.push(failed("", "no more than 2 data_visualization blocks allowed", "max_items", 2));
  const markdown = ofType("markdown").reduce<number>((sum, block) => {
    return sum + (isRecord(block) && typeof block.text === "string" ? block.text.length : 0);
  }, 0);
  if (markdown > 12_000)
    problems.push(failed("", "markdown must be less than 12001 characters in all", "max_length", 12_000, markdown));
  return problems;
}
