// Words of earlier versions in a policy file, in today's: a file that was sound stays so.
import { isTree } from "./tree.ts";

/** Takes any parsed YAML and leaves it alone where it holds none of them. */
export function inTodaysWords(raw: unknown): unknown {
  if (!isTree(raw) || !Array.isArray(raw.targets)) return raw;
  const targets = raw.targets.map((target: unknown) =>
    isTree(target) && target.measure === "promise" ? { ...target, measure: "guarantee" } : target,
  );
  return { ...raw, targets };
}
