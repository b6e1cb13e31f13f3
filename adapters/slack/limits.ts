// What Slack takes at most. A text that is too long is mended where it was written: here it is refused, never cut.
import { atMost } from "../kit/limits.ts";

/** Characters, except where the name says otherwise. From docs.slack.dev, Block Kit reference. */
export const limits = {
  messageText: 4000,
  messageBlocks: 50,
  viewBlocks: 100,
  viewTitle: 24,
  metadata: 3000,
  header: 150,
  containerTitle: 150,
  containerBlocks: 10,
  section: 3000,
  context: 2000,
  button: 75,
  buttonValue: 2000,
  buttonsInActions: 25,
  spoken: 75,
  option: 75,
  optionHint: 75,
  optionValue: 150,
  optionsInMenu: 100,
  groupsInMenu: 100,
  optionsInRadio: 10,
  label: 2000,
  hint: 2000,
  placeholder: 150,
  input: 3000,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  chartTitle: 50,
  chartLabel: 20,
  chartBars: 20,
  chartSeries: 6,
  tableColumns: 20,
  tableRows: 100,
  /** Of all cells; told here in JSON, which is more. */
  tableLetters: 10_000,
  imageAlt: 2000,
  fileAlt: 1000,
} as const;

/** The text, or a RangeError that names the limit and shows the beginning of the text. */
export function within(text: string, limit: keyof typeof limits): string {
  atMost("Slack", limits[limit], `characters for ${limit}`, text.length, text);
  return text;
}

/** The list, or a RangeError. */
export function withinAll<T>(list: readonly T[], limit: keyof typeof limits): T[] {
  atMost("Slack", limits[limit], `for ${limit}`, list.length);
  return [...list];
}
