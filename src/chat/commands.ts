// What is meant by the words behind `/sla`: a command in any of our languages, where the whole line is one; else a damage.
import type { Language } from "../lang/index.ts";
import type { Policy } from "../policy/policy.ts";
import type { Command } from "./command.ts";
import { type CommandLine, isBeside, nearestCommand, readCommandLine, splitVendor } from "./reading/command-line.ts";
import { readDamage, type Shelf, saysDamage } from "./reading/damage.ts";
import { isPlan, levelIn, planNamed, whenIn } from "./reading/due-words.ts";
import { heard, languages } from "./reading/heard.ts";
import { planIn } from "./reading/level.ts";
import { isKnown } from "./reading/lexicon.ts";
import { marksOf } from "./reading/marks.ts";
import { reachIn, readPeriod } from "./reading/period.ts";
import { fold, wordsOf } from "./reading/phrase.ts";
import { isSearch } from "./reading/search-line.ts";
import { soughtIn } from "./reading/sought.ts";
import { calledBy, isPolite } from "./reading/title.ts";
import { visible } from "./reading/typed.ts";
import { versionNamed } from "./reading/version-named.ts";

export type { Command } from "./command.ts";

/** A damage of which nothing was understood yet. */
export function unread(title: string): Extract<Command, { kind: "open" }> {
  return { kind: "open", vendor: null, plan: null, priority: null, answers: {}, title };
}

/** Never fails: what is no command is a damage; only a single word that nobody knows is `unknown`, and gets help. */
export function readCommand(typed: string, shelf: Shelf, spoken?: Language): Command {
  const said = visible(typed).trim();
  if (said === "") return opened("", shelf, spoken);
  if (isPolite(said)) return { kind: "help" };
  const number = /^#?(\d{1,9})$/.exec(said)?.[1];
  if (number !== undefined) return { kind: "status", number: Number(number) };
  const version = versionNamed(said, shelf);
  const command = (version && commandIn(version.said, version.shelf)) ?? commandIn(said, shelf);
  return command ?? wordAlone(said, shelf) ?? opened(said, shelf, spoken);
}

function commandIn(said: string, shelf: Shelf): Command | null {
  const line = readCommandLine(said, shelf);
  return line && commandOf(line, said, shelf);
}

function opened(said: string, shelf: Shelf, spoken: Language | undefined): Command {
  const { policy, plan, priority, answers, title } = readDamage(said, shelf, spoken);
  return { kind: "open", vendor: policy, plan, priority, answers, ...calledBy(said, isBare(said, shelf) ? "" : title) };
}

/** A vendor, a plan and a priority are not yet a damage. */
function isBare(said: string, shelf: Shelf): boolean {
  const { vendor, rest } = splitVendor(wordsOf(said), shelf);
  return vendor !== null && rest.every((word) => isBeside(word) || isOpening(word) || isLevel(word, vendor));
}

function isOpening(word: string): boolean {
  return languages.some((language) => heard[language].commands.open.map(fold).includes(word));
}

function isLevel(word: string, { plans }: Policy): boolean {
  const names = plans.flatMap(({ id, name }) => [id, ...wordsOf(name)]);
  const words = languages.flatMap((language) => heard[language].senses.priority.map(fold));
  return names.map(fold).includes(word) || /^(\p{L}{1,5})?\d$/u.test(word) || words.includes(word);
}

/** Null: the line begins with a command's word and goes on as a sentence. */
function commandOf({ command, vendor, rest }: CommandLine, said: string, shelf: Shelf): Command | null {
  const alone = rest.length === 0 && vendor === null;
  switch (command) {
    case "help":
    case "list":
    case "settings":
    case "tokens":
    case "webhooks":
    case "calendar":
    case "audit":
    case "organisation":
      return alone ? { kind: command } : null;
    case "status":
    case "why":
    case "objection":
      return vendor === null ? numbered(command, rest) : null;
    case "find":
      return isSearch(said, shelf) ? findIn(vendor, rest) : null;
    case "report":
      return reportIn(vendor, rest, shelf);
    case "hotline":
      if (rest.length === 0) return { kind: command, vendor };
      return vendor === null ? strangerIn(rest, shelf) : null;
    case "due":
      return dueIn(said, vendor, rest, shelf);
    case "open":
      return null;
    default:
      return command satisfies never;
  }
}

function findIn(vendor: Policy | null, rest: readonly string[]): Command {
  const sought = soughtIn(rest);
  const isNothing = vendor === null && sought.words.length === 0 && sought.period === null;
  return isNothing ? { kind: "incomplete", command: "find" } : { kind: "find", vendor, ...sought };
}

function reportIn(vendor: Policy | null, rest: readonly string[], shelf: Shelf): Command | null {
  const { reach, others } = reachIn(rest);
  const period = others.length === 0 ? null : readPeriod(others);
  if (others.length === 0 || period !== null) return { kind: "report", vendor, period, reach };
  return vendor === null ? strangerIn(others, shelf) : null;
}

function numbered(command: "status" | "why" | "objection", rest: readonly string[]): Command | null {
  const [number, ...others] = rest;
  if (number === undefined) return command === "status" ? { kind: "list" } : { kind: "incomplete", command };
  const digits = /^(\d{1,9})\?*$/.exec(number)?.[1];
  if (digits !== undefined && others.length === 0) return { kind: command, number: Number(digits) };
  const ticket = rest.join(" ");
  return command === "status" && /^(?=.{2,40}$)(\p{L}{1,8} )?\S*\d\S*$/u.test(ticket)
    ? { kind: "ticket", ticket }
    : null;
}

/** One word where a vendor should stand. */
function strangerIn(rest: readonly string[], shelf: Shelf): Command | null {
  const [word = "", ...others] = rest;
  if (others.length > 0 || isKnown(word)) return null;
  return { kind: "unknown-vendor", word, nearest: shelf.nearest(word) ?? null };
}

/** What is left beside vendor, priority and plan says when; whether it is a time, its reader says. */
const mostWhen = 8;

function dueIn(said: string, vendor: Policy | null, rest: readonly string[], shelf: Shelf): Command | null {
  if (vendor === null) return rest.length === 0 ? { kind: "incomplete", command: "due" } : strangerIn(rest, shelf);
  const marks = marksOf(said, shelf.policies);
  const level = levelIn(rest, said, vendor);
  if (level === null) return rest.length === 0 ? { kind: "incomplete", command: "due" } : null;
  const plan = planIn(marks, vendor) ?? planNamed(level.rest, vendor);
  const left = level.rest.filter((word) => !isPlan(word, vendor, plan));
  if (left.length > mostWhen || saysDamage(said)) return null;
  return { kind: "due", vendor, priority: level.priority, plan, when: whenIn(said, left) };
}

/** A single word that is neither a vendor nor a fault: most likely a slip. */
function wordAlone(said: string, shelf: Shelf): Command | null {
  if (/\s/.test(said) || shelf.find(said.replace(/[!.?]+$/, ""))) return null;
  const { answers, policy } = readDamage(said, shelf);
  const nearest = shelf.nearest(said) ?? nearestCommand(said);
  if (answers.impact !== undefined || (policy !== null && nearest === null)) return null;
  return { kind: "unknown", text: said, nearest };
}
