// One of everything that a card or a form can hold, with text that would do harm if it were parsed.
import type { Button, Card, Field, Form, Line, Part } from "../../src/chat/reply.ts";

export const NASTY = "> 50 % of *checkout* `fails`\n# 1. <b>now</b> [x](http://e.vil) {{DATE(x)}} - \\o/";

export const line: Line = [
  "Until ",
  { kind: "time", at: Date.UTC(2026, 10, 23, 10, 0, 0, 5), zone: "America/Los_Angeles", show: "date-time" },
  ", ",
  { kind: "time", at: Date.UTC(2026, 10, 23, 10), zone: "America/Los_Angeles", show: "date" },
  ", ",
  { kind: "time", at: Date.UTC(2026, 10, 23, 10), zone: "America/Los_Angeles", show: "time" },
  " call ",
  { kind: "phone", shown: "+49 30 5557 ext. 12", dial: "+49305557", extension: "12" },
  " or ",
  { kind: "phone", shown: "911", dial: null, extension: null },
  { kind: "strong", text: " now" },
  ", ",
  { kind: "person", person: { id: "p", name: "Alex Wilber" }, ping: true },
  ": ",
  { kind: "link", text: "status page", url: "https://status.example.com" },
  " ",
  { kind: "typed", text: NASTY },
];

const button = (id: string, more: Partial<Button> = {}): Button => ({
  id,
  label: `Do ${id}`,
  look: "plain",
  value: "case-1",
  opensForm: false,
  ...more,
});

export const buttons: Button[] = [
  button("report", { look: "primary", opensForm: true }),
  button("respond", { spoken: "Vendor answered, case 1" }),
  button("close", { look: "danger", confirm: { title: "Close?", text: "It ends.", yes: "Close it", no: "Keep it" } }),
];

export const parts: Part[] = [
  { kind: "heading", text: `A heading ${NASTY}` },
  { kind: "line", line, subtle: false },
  { kind: "line", line, subtle: true },
  { kind: "facts", facts: [{ label: "First response", line }] },
  { kind: "list", items: [line, ["short"]] },
  { kind: "quote", text: NASTY },
  ...(["critical", "warning", "info", "good", "quiet"] as const).map((tone): Part => ({ kind: "alert", tone, line })),
  { kind: "buttons", buttons: buttons.slice(0, 2) },
  { kind: "divider" },
  { kind: "details", label: "Details", parts: [{ kind: "line", line, subtle: false }] },
];

export const card: Card = { tone: "critical", title: `Case 1 · ${NASTY}`, parts, buttons, spoken: ["Case 1"] };

const asked = { label: "A label", hint: "A hint", optional: false, mistake: "Say more" };
const options = [
  { value: "a", label: "One - or the other", hint: "some *more*" },
  { value: "b", label: "Two" },
];
const alex = { id: "alex-id", name: "Alex Wilber" };

export const fields: Field[] = [
  {
    ...asked,
    kind: "text",
    id: "text",
    value: "> 50 % of *checkout*",
    lines: "many",
    most: 300,
    placeholder: "such as this",
  },
  { ...asked, kind: "text", id: "line", value: "", lines: "one", most: 60, optional: true },
  { ...asked, kind: "choice", id: "radio", look: "radio", options, value: "a", live: true },
  { ...asked, kind: "choice", id: "menu", look: "menu", options, value: null, live: false },
  { ...asked, kind: "choices", id: "boxes", look: "boxes", options, value: ["a", "b"] },
  { ...asked, kind: "choices", id: "many", look: "menu", options, value: [] },
  { ...asked, kind: "people", id: "people", most: 3, value: [alex] },
  { ...asked, kind: "room", id: "room", live: true, value: "19:here" },
  { ...asked, kind: "rooms", id: "rooms", most: 9, optional: true, value: ["19:here"] },
  { ...asked, kind: "moment", id: "moment", value: Date.UTC(2026, 10, 23, 10), zone: "Europe/Berlin", clock: "Time" },
];

export const form: Form = {
  screen: "sample",
  memo: '{"case":"1"}',
  title: "A form",
  submit: "Send",
  close: "Cancel",
  parts: [...parts.filter(({ kind }) => kind !== "buttons"), ...fields],
};
