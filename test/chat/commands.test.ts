import { expect, test } from "vitest";
import { readCommand } from "../../src/chat/commands.ts";
import { catalog } from "./office.ts";

const read = (text: string) => readCommand(text, catalog);

test.each([
  ["zoom meetings are down, no workaround", "zoom", { impact: "down", workaround: "none" }, "Zoom meetings are down"],
  ["Zoom ist ausgefallen, kein Umweg", "zoom", { impact: "down", workaround: "none" }, "Zoom ist ausgefallen"],
  ["zoom nu merge, fără soluție", "zoom", { impact: "down", workaround: "none" }, "Zoom nu merge"],
  [
    "cloudtalk is very slow in staging",
    "cloudtalk",
    { impact: "severe", environment: "staging" },
    "Cloudtalk is very slow in staging",
  ],
  [
    "CloudTalk ist manchmal langsam",
    "cloudtalk",
    { impact: "severe", pattern: "intermittent" },
    "CloudTalk ist manchmal langsam",
  ],
  [
    "cloudtalk merge foarte lent uneori",
    "cloudtalk",
    { impact: "severe", pattern: "intermittent" },
    "Cloudtalk merge foarte lent uneori",
  ],
  [
    "Genesys Cloud: calls drop, workaround exists",
    "purecloud",
    { impact: "severe", workaround: "acceptable" },
    "Genesys Cloud: calls drop",
  ],
  ["Telefon bei NETCOR geht nicht", "netcor", { impact: "down" }, "Telefon bei NETCOR geht nicht"],
  ["netcor: Frage zur Lizenz", "netcor", { impact: "none" }, "Netcor: Frage zur Lizenz"],
  ["netcor are o eroare minoră", "netcor", { impact: "limited" }, "Netcor are o eroare minoră"],
  ["Zoom Stoerung für alle", "zoom", { impact: "severe", scope: "everyone" }, "Zoom Stoerung für alle"],
  ["zoom is not down, only slow", "zoom", { impact: "severe" }, "Zoom is not down, only slow"],
])("%s", (text, vendor, answers, title) => {
  const command = read(text);
  if (command.kind !== "open") throw new Error(command.kind);
  expect([command.vendor?.id, command.title, command.answers]).toEqual([vendor, title, answers]);
});

test.each([
  ["help", "help"],
  ["HELP!", "help"],
  ["/hilfe", "help"],
  ["ajutor", "help"],
  ["?", "help"],
  ["list", "list"],
  ["Liste.", "list"],
  ["lista", "list"],
  ["Fälle", "list"],
  ["faelle", "list"],
  ["settings", "settings"],
  ["Einstellungen", "settings"],
  ["setări", "settings"],
  ["SETARI", "settings"],
  ["status", "list"],
])("“%s” means %s", (text, kind) => {
  expect(read(text)).toEqual({ kind });
});

test.each([
  ["status 12", "status", 12],
  ["Stand #12", "status", 12],
  ["stare 12.", "status", 12],
  ["12", "status", 12],
  ["why 3", "why", 3],
  ["Warum 3?", "why", 3],
  ["de ce 3", "why", 3],
])("“%s” means %s of a case", (text, kind, number) => {
  expect(read(text)).toEqual({ kind, number });
});

test.each(["hotline zoom", "Telefon Zoom", "număr zoom", "HOTLINE: zoom!"])("“%s” asks for Zoom's number", (text) => {
  const command = read(text);
  expect([command.kind, "vendor" in command && command.vendor?.id]).toEqual(["hotline", "zoom"]);
});

test.each(["due zoom 1", "Frist Zoom P1", "termen zoom 1", "DUE zoom, 1"])("“%s” asks what would be due", (text) => {
  expect(read(text)).toMatchObject({ kind: "due", vendor: { id: "zoom" }, priority: 1, plan: null });
});

test("a plan may be named beside the vendor and the priority", () => {
  expect(read("due zoom business 1")).toMatchObject({ plan: "business", priority: 1 });
});

test("a command that lacks what it needs is told what", () => {
  expect(read("due zoom")).toEqual({ kind: "incomplete", command: "due" });
  expect(read("why")).toEqual({ kind: "incomplete", command: "why" });
});

test("what nobody understands comes back with the nearest word that is known", () => {
  expect(read("zom")).toEqual({ kind: "unknown", text: "zom", nearest: "zoom" });
  expect(read("hlep")).toEqual({ kind: "unknown", text: "hlep", nearest: "help" });
  expect(read("hotline zom")).toEqual({ kind: "unknown-vendor", word: "zom", nearest: "zoom" });
  expect(read("xyzzy")).toEqual({ kind: "unknown", text: "xyzzy", nearest: null });
});

test("a word that is a command opens a case where a damage follows it", () => {
  expect(read("help zoom is down")).toMatchObject({
    kind: "open",
    vendor: { id: "zoom" },
    answers: { impact: "down" },
  });
  expect(read("Telefon ist tot")).toMatchObject({ kind: "open", vendor: null, answers: { impact: "down" } });
});

test("a vendor alone opens its form without a title", () => {
  expect(read("Zoom")).toMatchObject({ kind: "open", vendor: { id: "zoom" }, title: "", answers: {} });
  expect(read("")).toMatchObject({ kind: "open", vendor: null, title: "" });
});

test("a title is one line of at most 150 characters, cut at a word", () => {
  const command = read(`zoom is down ${"word ".repeat(60)}\nsecond line`);
  if (command.kind !== "open") throw new Error(command.kind);
  expect(command.title.length).toBeLessThanOrEqual(150);
  expect(command.title).toMatch(/word…$/);
});

test("a title begins with a capital, but for a name that is spelt small", () => {
  expect(read("zoom is down on every phone")).toMatchObject({ title: "Zoom is down on every phone" });
  expect(read("iOS app of zoom crashes")).toMatchObject({ title: "iOS app of zoom crashes" });
});

test("a title is not cut within a picture of several people", () => {
  const { title } = { title: "", ...read(`zoom is down ${"👨‍👩‍👧‍👦".repeat(30)}`) };
  expect(title).toMatch(/[\u{1F466}-\u{1F469}]…$/u);
});

test("a sentence that nobody understands opens the form with what was typed as its title", () => {
  expect(read("xyzzy plugh")).toEqual({
    kind: "open",
    vendor: null,
    plan: null,
    priority: null,
    answers: {},
    title: "Xyzzy plugh",
  });
});

test.each([
  ["/sla list copied with a zero-width blank", "list\u200B", { kind: "list" }],
  ["a mark that turns the direction", "\u200Elist", { kind: "list" }],
  ["a byte order mark", "\uFEFFhotline zoom", { kind: "hotline" }],
  ["no-break blanks", "due\u00A0zoom\u00A01\u202Fpro", { kind: "due", priority: 1, plan: "pro" }],
  ["a soft hyphen inside the vendor's name", "zo\u00ADom is down", { kind: "open", vendor: { id: "zoom" } }],
  ["typographic signs", "hotline “zoom”", { kind: "hotline" }],
  ["a typographic dash", "due zoom p1 — pro", { kind: "due", priority: 1, plan: "pro" }],
])("what comes along when one copies does not hide a command: %s", (_, text, command) => {
  expect(read(text)).toMatchObject(command);
});

test("a title cannot turn a card round", () => {
  expect(read("zoom is down \u202Etxet desrever\u202C for us")).toMatchObject({
    title: "Zoom is down txet desrever for us",
  });
});

test.each([
  "zoom down, workaround is painful",
  "zoom down, we have a workaround, but it does not help everybody",
  "zoom geht nicht, workaround ist umständlich",
])("a workaround that is praised by nobody is not taken for an acceptable one: %s", (text) => {
  const command = read(text);
  if (command.kind !== "open") throw new Error(command.kind);
  expect(command.answers.impact).toBe("down");
  expect(command.answers.workaround).not.toBe("acceptable");
});
