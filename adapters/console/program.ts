// The words of the command line: commands, options, and what `--help` says of them.
import { Command, Option } from "commander";
import { first, languages } from "../../src/lang/index.ts";
import { answersTo, type Question, questionNames } from "../../src/policy/impact.ts";
import { chores } from "./chore-words.ts";
import { ways } from "./read.ts";

/** What was called, with its options in camelCase and its arguments. */
export type Called = {
  readonly command: string;
  readonly options: { readonly [option: string]: unknown };
  readonly args: readonly string[];
};

/** `run` is called once, unless help is asked for or the words are wrong: then commander throws. */
export function programOf(run: (called: Called) => Promise<void>): Command {
  const program = new Command("sla")
    .description("What a vendor promises for a damage: how urgent, due when, call whom.")
    .exitOverride();
  const called =
    (command: string) =>
    async (...given: unknown[]) => {
      const self = given.at(-1);
      if (self instanceof Command) await run({ command, options: self.opts(), args: self.args });
    };
  for (const { name, about, options, example } of questions) {
    const command = program.command(name).description(about);
    for (const option of [...options, ...general]) command.addOption(option);
    command.addHelpText("after", `\nExample:\n  sla ${example}`).action(called(name));
  }
  const policies = program
    .command("policies")
    .description("The policy files: write, draft, check, try, compare, list and show them");
  for (const { words, name, about, options = [] } of chores) {
    const command = policies.command(words).description(about).action(called(name));
    for (const option of [...options, ...general]) command.addOption(option);
  }
  program
    .command("completion <shell>")
    .description("Print what makes bash, zsh or fish complete these words")
    .action(called("completion"));
  return program;
}

const vendor = new Option("--vendor <vendor>", "whose promises, such as netcor");
const priority = new Option("--priority <n>", "the vendor's own scale, 1 is the most urgent");
const reportedAt = new Option("--reported-at <instant>", "when the vendor was told, with zone or offset; default now");
const at = new Option("--at <instant>", "the instant to answer for, with zone or offset; default now");
const reportedBy = new Option("--reported-by <way>", `how the vendor is told, where that decides: ${ways.join(", ")}`);
const pause = new Option("--pause <from/until>", "the vendor waited for us; may be given more than once").argParser(
  collect,
);
const jsonl = new Option("--jsonl", "one JSON object a line on stdin, one result a line on stdout");
const picture = new Option("--picture <file>", "draw it as well: .svg, with all of it in words, or .png");
const sentence = new Option("--text <sentence>", "read a sentence instead of answers, as the chat does");
const site = [
  new Option("--plan <plan>", "your plan with the vendor, where plans differ"),
  new Option("--country <code>", "the site: two letters of ISO 3166, such as DE"),
  new Option("--region <region>", "the site: a part of the country with holidays of its own, such as DE-BY or Bavaria"),
  new Option("--zone <zone>", "the site: an IANA zone, such as Europe/Berlin"),
];
const about: { readonly [Q in Question]: string } = {
  environment: "where it happens; default production",
  impact: "how bad it is",
  extent: "all of it, or one function that the business depends on; default whole",
  pattern: "all the time or not; default constant",
  workaround: "is there one; needed unless the impact is minimal or none",
  dataLoss: "data lost or at risk; default false",
  security: "a security incident; default false",
  goLive: "a go-live date in danger; default false",
  preview: "a beta or preview feature; default false",
  outside: "a topic that the vendor's support does not take, such as billing; default false",
  scope: "who is affected; decides nothing",
};
// Checked by the reader, which offers the nearest word; listed here for help and completion.
const answers = questionNames.map((question) => {
  const words = answersTo(question).map(String);
  const flags = answersTo(question).includes(true)
    ? `--${dashed(question)} [answer]`
    : `--${dashed(question)} <answer>`;
  return new Option(flags, `${about[question]}: ${words.join(", ")}`);
});

/** `dataLoss` is `--data-loss`, which commander reads back as `dataLoss`. */
function dashed(question: Question): string {
  return question.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Options of every command. */
const general = [
  new Option("--json", "one JSON document on stdout and nothing else"),
  new Option("--lang <language>", `language of the readable text: ${languages.join(", ")}`).default(first),
  new Option("--policies <folder>", "another folder of policies"),
  new Option("--reading <id=option>", "read a wording otherwise, such as netcor.zone=fixed").argParser(collect),
];

const questions = [
  {
    name: "due",
    about: "When the promises of a priority fall due",
    options: [vendor, priority, reportedAt, at, reportedBy, ...site, ...answers, pause, jsonl],
    example: "due --vendor netcor --priority 1 --reported-at 2026-11-22T03:00:00Z",
  },
  {
    name: "triage",
    about: "Which priority a damage has, and why",
    options: [sentence, vendor, ...answers, ...site, reportedAt, at, jsonl],
    example: "triage --vendor zoom --plan business --impact down --workaround none --country DE",
  },
  {
    name: "hotline",
    about: "Whom to call or write to now, the right number first",
    options: [vendor, priority, at, ...site, jsonl],
    example: "hotline --vendor purecloud --priority 1 --country AU --zone Australia/Perth",
  },
  {
    name: "why",
    about: "Why a deadline is where it is, day by day",
    options: [vendor, priority, reportedAt, at, reportedBy, ...site, ...answers, pause, picture],
    example: "why --vendor netcor --priority 3 --reported-at 2026-12-23T15:00:00+01:00",
  },
];
/** The words that an option takes, for completion. */
export function choicesOf(option: string): readonly string[] {
  if (option === "lang") return languages;
  if (option === "reported-by") return ways;
  const question = questionNames.find((name) => dashed(name) === option);
  return question ? answersTo(question).map(String) : [];
}

function collect(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value];
}
