// What Slack takes in each element, place by place: input blocks, actions, accessories, context.
import { distinctValues, overflowOption, plain } from "./compositions.ts";
import { element, FIELDS } from "./fields.ts";
import type { Rule } from "./problem.ts";
import { all, anything, boolean, list, ofType, oneOf, shape, string } from "./rules.ts";

const style = oneOf("primary", "danger");

/** Elements that are pressed. */
const PRESSED: Readonly<Record<string, Rule>> = {
  button: element(
    "button",
    { text: plain(75) },
    { value: string(2000, 0), url: string(3000), style, accessibility_label: string(75) },
  ),
  overflow: all(element("overflow", { options: list(5, overflowOption) }), distinctValues),
  workflow_button: element(
    "workflow_button",
    { text: plain(75), workflow: anything },
    { style, accessibility_label: string(75) },
  ),
};

const image = shape(
  { type: oneOf("image"), alt_text: string(2000) },
  { image_url: string(3000), slack_file: anything },
);

// An email, a URL, a file and rich text can be asked for in an input block only.
const INPUT_ONLY = new Set([
  "email_text_input",
  "url_text_input",
  "number_input",
  "file_input",
  "rich_text_input",
  "plain_text_input",
]);
const ACTIONS = { ...PRESSED, ...Object.fromEntries(Object.entries(FIELDS).filter(([type]) => !INPUT_ONLY.has(type))) };

export const inputElement = ofType(FIELDS);
export const actionElement = ofType(ACTIONS);
export const accessory = ofType({ ...ACTIONS, image });
export const contextElement = ofType({
  image,
  plain_text: plain(3000),
  mrkdwn: shape({ type: oneOf("mrkdwn"), text: string(3000) }, { verbatim: boolean }),
});
