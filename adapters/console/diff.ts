// What is different between two policies, as JSON and as readable text.
import { changeText } from "../../src/chat/change-text.ts";
import { heading, list, says } from "../../src/chat/part.ts";
import type { Words } from "../../src/lang/index.ts";
import { changesBetween } from "../../src/policy/change/between.ts";
import type { Policy } from "../../src/policy/policy.ts";
import type { Sheet } from "./card.ts";

export function diffJson(before: Policy, after: Policy, words: Words) {
  const changes = changesBetween(before, after).map((change) => ({ ...change, text: changeText(change, words) }));
  return { vendor: after.id, before: before.version, after: after.version, changes };
}

export function diffSheet(before: Policy, after: Policy, words: Words): Sheet {
  const { changes } = words;
  const said = changesBetween(before, after).map((change) => [changeText(change, words)]);
  const parts = [
    heading(changes.between(after.name, before.version, after.version)),
    said.length > 0 ? list(said) : says([changes.none]),
  ];
  return { title: "", parts, zone: after.home.zone, language: words.language };
}
