// Finds the field or button a person means on a screen.
import type { Block, Element } from "../model.ts";
import { elementsOf } from "./state.ts";

/** By `block_id`, by `action_id`, or by both; a button also by its value. */
export interface Wanted {
  blockId?: string;
  actionId?: string;
  value?: string;
}

export interface Found {
  block: Block;
  element: Element;
  blockId: string;
  actionId: string;
}

/** Throws if there is no such thing on the screen, or more than one: nobody could press it. */
export function find(blocks: readonly Block[], wanted: Wanted): Found {
  const hits = all(blocks).filter(({ blockId, actionId, element }) => {
    const sameBlock = wanted.blockId === undefined || wanted.blockId === blockId;
    const sameAction = wanted.actionId === undefined || wanted.actionId === actionId;
    const sameValue = wanted.value === undefined || element.type !== "button" || wanted.value === element.value;
    return sameBlock && sameAction && sameValue;
  });
  const [hit, another] = hits;
  const name = JSON.stringify(wanted);
  if (hit && !another) return hit;
  const there = all(blocks).map(({ blockId, actionId }) => `${blockId}/${actionId}`);
  throw new Error(
    `${hit ? "more than one thing" : "nothing"} here is ${name}; there are: ${there.join(", ") || "none"}`,
  );
}

/** A field by one name, be it its `block_id` or its `action_id`. */
export function findField(blocks: readonly Block[], name: string): Found {
  const byBlock = all(blocks).filter(({ blockId }) => blockId === name);
  return byBlock.length > 0 ? find(blocks, { blockId: name }) : find(blocks, { actionId: name });
}

function all(blocks: readonly Block[]): Found[] {
  return blocks.flatMap((block) =>
    elementsOf(block).map((element) => ({
      block,
      element,
      blockId: block.block_id ?? "",
      actionId: element.action_id ?? "",
    })),
  );
}
