// What is meant by the words behind `/sla`: a command in any of our languages, or a damage.
import type { GivenAnswers } from "../policy/impact.ts";
import { nearestOf } from "../policy/nearest.ts";
import type { Policy } from "../policy/policy.ts";
import { readDamage, type Shelf, saysDamage, vendorIn } from "./reading/damage.ts";
import { type CommandWord, commandWords, heard } from "./reading/heard.ts";
import { fold, wordsOf } from "./reading/phrase.ts";

export type Command =
  | { readonly kind: "open"; readonly vendor: Policy | null; readonly answers: GivenAnswers; readonly title: string }
  | { readonly kind: "help" | "list" | "settings" }
  | { readonly kind: "status" | "why"; readonly number: number }
  | { readonly kind: "hotline" | "report"; readonly vendor: Policy | null }
  | { readonly kind: "due"; readonly vendor: Policy; readonly priority: number; readonly plan: string | null }
  /** A command that lacks what it needs. */
  | { readonly kind: "incomplete"; readonly command: "status" | "why" | "due" }
  /** A vendor was named that is not on the shelf; the nearest that is. */
  | { readonly kind: "unknown-vendor"; readonly word: string; readonly nearest: string | null }
  | { readonly kind: "unknown"; readonly text: string; readonly nearest: string | null };

/** Never fails: what nobody understands is `unknown`, and gets help. */
export function readCommand(text: string, shelf: Shelf): Command {
  const said = text.trim();
  if (said === "") return { kind: "open", vendor: null, answers: {}, title: "" };
  const { command, rest } = commandIn(said);
  if (command !== null && !(rest !== "" && saysDamage(rest))) return readRest(command, rest, shelf);
  const damage = readDamage(command === "open" ? rest : said, shelf);
  if (damage.policy || damage.answers.impact) {
    const onlyVendor = damage.policy !== null && shelf.find(said) === damage.policy;
    return { kind: "open", vendor: damage.policy, answers: damage.answers, title: onlyVendor ? "" : damage.title };
  }
  const number = /^#?(\d{1,9})$/.exec(said)?.[1];
  if (number !== undefined) return { kind: "status", number: Number(number) };
  return { kind: "unknown", text: said, nearest: shelf.nearest(said) ?? nearestCommand(said) };
}

function commandIn(said: string): { command: CommandWord | null; rest: string } {
  const words = said.split(/\s+/);
  for (const length of [2, 1]) {
    const head = wordsOf(words.slice(0, length).join(" ")).join(" ") || words.slice(0, length).join(" ");
    const command = commandWords.find((word) => namesOf(word).includes(head));
    if (command && words.length >= length) return { command, rest: words.slice(length).join(" ") };
  }
  return { command: null, rest: said };
}

function namesOf(command: CommandWord): string[] {
  return heard.flatMap((table) => table.commands[command].map(fold));
}

function readRest(command: CommandWord, rest: string, shelf: Shelf): Command {
  switch (command) {
    case "help":
    case "list":
    case "settings":
      return { kind: command };
    case "status":
    case "why":
      return numbered(command, rest);
    case "hotline":
    case "report": {
      const vendor = vendorIn(rest, shelf);
      return vendor || rest === "" ? { kind: command, vendor } : unknownVendor(rest, shelf);
    }
    case "due":
      return dueIn(rest, shelf);
    case "open": {
      const { policy, answers, title } = readDamage(rest, shelf);
      const bare = policy !== null && shelf.find(rest) === policy;
      return { kind: "open", vendor: policy, answers, title: bare ? "" : title };
    }
    default:
      return command satisfies never;
  }
}

function numbered(command: "status" | "why", rest: string): Command {
  const number = /\d{1,9}/.exec(rest)?.[0];
  if (number !== undefined) return { kind: command, number: Number(number) };
  return command === "status" && rest === "" ? { kind: "list" } : { kind: "incomplete", command };
}

function dueIn(rest: string, shelf: Shelf): Command {
  if (rest === "") return { kind: "incomplete", command: "due" };
  const vendor = vendorIn(rest, shelf);
  if (!vendor) return unknownVendor(rest, shelf);
  const priority = /(?:^|[^\p{L}\p{N}])p?(\d)(?![\p{L}\p{N}])/iu.exec(rest)?.[1];
  if (priority === undefined) return { kind: "incomplete", command: "due" };
  const words = wordsOf(rest);
  const plan = vendor.plans.find(({ id, name }) => words.includes(fold(id)) || words.includes(fold(name)));
  return { kind: "due", vendor, priority: Number(priority), plan: plan?.id ?? null };
}

function unknownVendor(rest: string, shelf: Shelf): Command {
  const [word = rest] = rest.split(/\s+/);
  return { kind: "unknown-vendor", word, nearest: shelf.nearest(word) ?? null };
}

function nearestCommand(said: string): string | null {
  const [word = ""] = wordsOf(said);
  const names = commandWords.flatMap((command) => heard.flatMap((table) => table.commands[command]));
  return word.length < 3 ? null : (nearestOf(word, names) ?? null);
}
