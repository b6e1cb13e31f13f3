// What Slack takes in each block, and on which surface.
import { dataVisualization } from "./charts.ts";
import { plain, text } from "./compositions.ts";
import { accessory, actionElement, contextElement, inputElement } from "./elements.ts";
import { failed, missing, type Problem, type Rule } from "./problem.ts";
import { richElement } from "./rich.ts";
import { all, anything, boolean, isRecord, list, oneOf, shape, string } from "./rules.ts";
import { dataTable } from "./tables.ts";

export type Surface = "message" | "modal" | "home";

interface BlockKind {
  surfaces: readonly Surface[];
  rule: Rule;
}

const EVERYWHERE = ["message", "modal", "home"] as const;
const id = string(255);
function block(type: string, required: Record<string, Rule>, optional: Record<string, Rule> = {}): Rule {
  return shape({ type: oneOf(type), ...required }, { block_id: id, ...optional });
}

const textOrFields: Rule = (value, pointer, problems) => {
  if (isRecord(value) && value.text === undefined && value.fields === undefined)
    problems.push(missing(pointer, "text"));
};

const distinctActions: Rule = (value, pointer, problems) => {
  const elements: unknown[] = isRecord(value) && Array.isArray(value.elements) ? value.elements : [];
  const seen = new Set<unknown>();
  for (const [index, element] of elements.entries()) {
    const action = isRecord(element) ? element.action_id : undefined;
    if (action === undefined) continue;
    if (seen.has(action))
      problems.push(failed(`${pointer}/elements/${index}/action_id`, "action_id already used in this block", "unique"));
    seen.add(action);
  }
};

const pictured: Rule = (value, pointer, problems) => {
  if (isRecord(value) && value.image_url === undefined && value.slack_file === undefined)
    problems.push(missing(pointer, "image_url"));
};

const titled: Rule = (value, pointer, problems) => {
  if (!isRecord(value)) return;
  if (value.title === undefined && value.rich_text_title === undefined) problems.push(missing(pointer, "title"));
  if (value.default_collapsed === true && value.is_collapsible !== true)
    problems.push(failed(`${pointer}/default_collapsed`, "requires is_collapsible", "dependency"));
};

/** What both the reference and the live service take in a container: others are named by only one of them. */
const CONTAINED = ["actions", "context", "divider", "header", "image", "section", "table", "video"];

const contained: Rule = (value, pointer, problems) => {
  const type = isRecord(value) ? value.type : undefined;
  if (typeof type !== "string" || !CONTAINED.includes(type))
    return void problems.push(failed(`${pointer}/type`, `not in a container: ${type}`, "enum", CONTAINED, type));
  blockOn("message")(value, pointer, problems);
};

/** The blocks the product draws with, rule by rule; those it does not use are known by surface and by size only. */
export const BLOCKS: Readonly<Record<string, BlockKind>> = {
  actions: {
    surfaces: EVERYWHERE,
    rule: all(block("actions", { elements: list(25, actionElement) }), distinctActions),
  },
  alert: {
    surfaces: ["modal"],
    rule: block("alert", { text: text(200) }, { level: oneOf("default", "info", "warning", "error", "success") }),
  },
  context: { surfaces: EVERYWHERE, rule: block("context", { elements: list(10, contextElement) }) },
  divider: { surfaces: EVERYWHERE, rule: block("divider", {}) },
  header: { surfaces: EVERYWHERE, rule: block("header", { text: plain(150) }, { level: oneOf(1, 2, 3, 4) }) },
  image: {
    surfaces: EVERYWHERE,
    rule: all(
      block("image", { alt_text: string(2000) }, { image_url: string(3000), slack_file: anything, title: plain(2000) }),
      pictured,
    ),
  },
  input: {
    surfaces: EVERYWHERE,
    rule: block(
      "input",
      { label: plain(2000), element: inputElement },
      { hint: plain(2000), optional: boolean, dispatch_action: boolean },
    ),
  },
  markdown: { surfaces: ["message"], rule: block("markdown", { text: string(12_000) }) },
  section: {
    surfaces: EVERYWHERE,
    rule: all(
      block("section", {}, { text: text(3000), fields: list(10, text(2000)), accessory, expand: boolean }),
      textOrFields,
    ),
  },
  card: { surfaces: EVERYWHERE, rule: anything },
  carousel: { surfaces: ["message", "home"], rule: anything },
  container: {
    surfaces: ["message", "home"],
    rule: all(
      block(
        "container",
        { child_blocks: list(10, contained) },
        {
          title: plain(150),
          rich_text_title: anything,
          subtitle: text(150),
          width: oneOf("narrow", "standard", "wide", "full"),
          icon: anything,
          is_collapsible: boolean,
          default_collapsed: boolean,
          has_header_divider: boolean,
        },
      ),
      titled,
    ),
  },
  context_actions: { surfaces: ["message"], rule: anything },
  data_table: { surfaces: ["message", "home"], rule: dataTable },
  data_visualization: { surfaces: ["message"], rule: dataVisualization },
  file: { surfaces: ["message"], rule: anything },
  plan: { surfaces: ["message"], rule: anything },
  rich_text: { surfaces: EVERYWHERE, rule: block("rich_text", { elements: list(1000, richElement) }) },
  table: {
    surfaces: ["message", "home"],
    rule: block("table", { rows: list(100, list(20, anything)) }, { column_settings: list(20, anything) }),
  },
  task_card: { surfaces: ["message"], rule: anything },
  video: { surfaces: EVERYWHERE, rule: anything },
};

/** A block of a known kind, allowed on this surface, within its limits. */
export function blockOn(surface: Surface): Rule {
  return (value: unknown, pointer: string, problems: Problem[]) => {
    const type = isRecord(value) ? value.type : undefined;
    if (typeof type !== "string") return void problems.push(missing(pointer, "type"));
    const kind = Object.hasOwn(BLOCKS, type) ? BLOCKS[type] : undefined;
    if (!kind)
      return void problems.push(
        failed(`${pointer}/type`, `unsupported block type: ${type}`, "enum", Object.keys(BLOCKS), type),
      );
    if (!kind.surfaces.includes(surface))
      problems.push(
        failed(`${pointer}/type`, `${type} is not available in a ${surface}`, "surface", kind.surfaces, surface),
      );
    kind.rule(value, pointer, problems);
  };
}
