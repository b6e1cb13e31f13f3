// Block Kit as elements of the page: every block that the app sends. `where` says what a press is told of.
import { bars } from "../bars.js";
import { h } from "../view.js";
import { say } from "../words.js";
import { button } from "./elements.js";
import { field } from "./fields.js";
import { textObject } from "./mrkdwn.js";
import { richText } from "./rich.js";

const kinds = {
  header: (block) => h("h4", { class: "b-header" }, textObject(block.text)),
  divider: () => h("hr"),
  context: (block) => h("div", { class: "b-context" }, block.elements.map(contextElement)),
  section,
  actions: (block, where) =>
    h(
      "div",
      { class: "b-actions" },
      block.elements.map((element) => button(element, { ...where, block })),
    ),
  input: (block, where) => field(block, where),
  container,
  data_visualization: chart,
  rich_text: (block) => h("div", { class: "b-section" }, h("div", { class: "b-text" }, richText(block))),
  data_table: table,
  image: (block) => h("img", { src: block.image_url, alt: block.alt_text }),
};

/** A block of a kind that is not drawn says so, rather than vanish. */
export function blocks(list, where) {
  return list.map((block) => {
    const drawn = kinds[block.type]?.(block, where) ?? h("p", { class: "b-context" }, `(${block.type})`);
    return { ...drawn, props: { ...drawn.props, key: block.block_id } };
  });
}

/** Slack folds it when `default_collapsed`; opened, it stays so until the message is drawn anew. */
function container(block, where) {
  const title = h("summary", {}, textObject(block.title));
  const held = h("div", { class: "b-container" }, blocks(block.child_blocks, where));
  if (!block.is_collapsible) return h("section", {}, title, held);
  return h("details", { class: "b-fold", open: block.default_collapsed !== true }, title, held);
}

/** Slack shows so much of a section that does not ask for `expand`, and the rest behind “See more”. */
const most = { lines: 5, characters: 700 };

function whole(block) {
  const text = h("div", { class: "b-text" }, textObject(block.text));
  const said = block.text.text;
  if (block.expand || (said.length <= most.characters && said.split("\n").length <= most.lines)) return text;
  return h("div", { class: "b-long" }, text, h("details", { class: "b-fold" }, h("summary", {}, say("seeMore"))));
}

function section(block, where) {
  const text = block.text ? whole(block) : undefined;
  const fields = block.fields?.map((one) => h("div", {}, textObject(one)));
  return h(
    "div",
    { class: "b-section" },
    h("div", {}, text, fields ? h("div", { class: "b-fields" }, fields) : undefined),
    block.accessory?.type === "button" ? button(block.accessory, { ...where, block }) : undefined,
  );
}

function contextElement(element) {
  if (element.type === "image") return h("img", { src: element.image_url, alt: element.alt_text });
  return h("span", {}, textObject(element));
}

/** Slack gives each series a colour in turn; here it is ours. */
const looks = ["good", "critical", "quiet"];

function chart({ title, chart: { series, axis_config: axes } }) {
  const rows = axes.categories.map((label, nth) => ({ label, values: series.map(({ data }) => data[nth].value) }));
  return bars({ title, series: series.map(({ name }, nth) => ({ name, look: looks[nth % 3] })), bars: rows });
}

/** The first row names the columns; Slack's own can be sorted as well. */
function table({ caption, rows: [head = [], ...rows] }) {
  const first = (row) =>
    row.map((cell, index) => h(index === 0 ? "th" : "td", index === 0 ? { scope: "row" } : {}, cellOf(cell)));
  return h(
    "div",
    { class: "b-table" },
    h(
      "table",
      {},
      h("caption", {}, caption),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          head.map((cell) => h("th", { scope: "col" }, cellOf(cell))),
        ),
      ),
      h(
        "tbody",
        {},
        rows.map((row) => h("tr", {}, first(row))),
      ),
    ),
  );
}

function cellOf(cell) {
  return cell.type === "rich_text" ? richText(cell) : (cell.text ?? String(cell.value));
}
