// A view or a message as a person reads it, a line a block: what tests hold, and what is printed to be looked at.
import type { SeenMessage, SeenView } from "../../adapters/playground/slack/index.ts";

type Shape = { readonly [key: string]: unknown };

export function read({ blocks }: Pick<SeenView | SeenMessage, "blocks">): string[] {
  return blocks.flatMap((block) => lineOf({ ...block }));
}

export function text(seen: Pick<SeenView | SeenMessage, "blocks">): string {
  return read(seen).join("\n");
}

function lineOf(block: Shape): string[] {
  switch (block.type) {
    case "header":
      return [`# ${said(block.text)}`];
    case "section":
      return [...(block.text ? [said(block.text)] : []), ...list(block.fields).map((field) => `| ${said(field)}`)];
    case "context":
      return list(block.elements).map((one) => `( ${said(one)} )`);
    case "container":
      return list(block.child_blocks).flatMap((one) => lineOf(shape(one)));
    case "actions":
      return [
        list(block.elements)
          .map((one) => `[${said(shape(one).text)}]`)
          .join(" "),
      ];
    case "rich_text":
      return list(block.elements).flatMap((one) => richLines(shape(one)));
    case "data_table":
      return list(block.rows).map((row) =>
        list(row)
          .map((one) => cell(shape(one)))
          .join(" | "),
      );
    case "input":
      return [`? ${said(block.label)}${block.optional ? " (optional)" : ""}: ${field(shape(block.element))}`];
    default:
      return [`--- ${String(block.type)}`];
  }
}

function cell(given: Shape): string {
  return given.type === "rich_text" ? lineOf(given).join(" ") : String(given.text);
}

/** As the same would be in markup; but what was typed is to the letter. */
function richLines({ type, elements }: Shape): string[] {
  const whole = () => list(elements).map(rich).join("");
  if (type === "rich_text_list")
    return list(elements).map((one) => `•  ${list(shape(one).elements).map(rich).join("")}`);
  return [type === "rich_text_quote" ? `> ${whole()}` : whole()];
}

function rich(given: unknown): string {
  const { type, text: words, url, user_id, name, timestamp, format, fallback, style } = shape(given);
  const kinds: { readonly [type: string]: string } = {
    link: url === words ? String(url) : `<${url}|${words}>`,
    user: `<@${user_id}>`,
    emoji: `:${name}:`,
    date: `<!date^${timestamp}^${format}|${fallback}>`,
  };
  const said = kinds[String(type)] ?? String(words);
  return shape(style).bold ? `*${said}*` : said;
}

function field(element: Shape): string {
  const first = element.initial_option ?? element.initial_options;
  const chosen = new Set((Array.isArray(first) ? first : first ? [first] : []).map((one) => shape(one).value));
  const grouped = list(element.option_groups).flatMap((group) => list(shape(group).options));
  const options = [...list(element.options), ...grouped].map((one) => {
    const { text: label, value, description } = shape(one);
    return `${chosen.has(value) ? "(x)" : "( )"} ${said(label)}${description ? ` – ${said(description)}` : ""}`;
  });
  return options.length > 0 ? options.join(" / ") : String(element.initial_value ?? element.type);
}

function said(given: unknown): string {
  return String(shape(given).text ?? "");
}

function list(given: unknown): readonly unknown[] {
  return Array.isArray(given) ? given : [];
}

function shape(given: unknown): Shape {
  return typeof given === "object" && given !== null ? { ...given } : {};
}
