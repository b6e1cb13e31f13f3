// Blocks and elements of any length, for the tests of the limits.

export const x = (length: number) => "x".repeat(length);
export const some = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
export const plain = (length: number) => ({ type: "plain_text", text: x(length) });
export const md = (length: number) => ({ type: "mrkdwn", text: x(length) });
export const option = (index: number) => ({ text: plain(3), value: `v${index}` });
export const section = (more: object) => ({ type: "section", text: plain(3), ...more });
export const actions = (...elements: object[]) => ({ type: "actions", elements });
export const input = (element: object, more: object = {}) => ({ type: "input", label: plain(3), element, ...more });
export const button = (more: object = {}) => ({ type: "button", text: plain(3), ...more });
export const text = (more: object = {}) => ({ type: "plain_text_input", ...more });
export const select = (more: object) => ({ type: "static_select", ...more });
export const confirm = (more: object) => ({ title: plain(3), text: md(3), confirm: plain(3), deny: plain(3), ...more });
