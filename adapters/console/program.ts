// The words of the command line: commands, options, and what `--help` says of them.
import { Command, Option } from "commander";
import { languages } from "../../src/lang/index.ts";
import { questionNames, questions } from "../../src/policy/impact.ts";

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
    .exitOverride()
    .showSuggestionAfterError(true);
  const called =
    (command: string) =>
    async (...given: unknown[]) => {
      const self = given.at(-1);
      if (self instanceof Command) await run({ command, options: self.optsWithGlobals(), args: self.args });
    };
  const due = add(program, "due", "When the promises of a priority fall due")
    .addOption(priority)
    .addOption(reportedAt)
    .addOption(at);
  for (const option of [...site, ...answers, pause, jsonl]) due.addOption(option);
  due
    .action(called("due"))
    .addHelpText("after", example("due --vendor netcor --priority 1 --reported-at 2026-11-22T03:00:00Z"));
  const triage = add(program, "triage", "Which priority a damage has, and why").addOption(reportedAt).addOption(at);
  for (const option of [...answers, ...site, jsonl]) triage.addOption(option);
  triage
    .action(called("triage"))
    .addHelpText("after", example("triage --vendor zoom --plan business --impact down --workaround none --country DE"));
  const hotline = add(program, "hotline", "Whom to call or write to now, the right number first")
    .addOption(priority)
    .addOption(at);
  for (const option of [...site, jsonl]) hotline.addOption(option);
  hotline
    .action(called("hotline"))
    .addHelpText("after", example("hotline --vendor purecloud --priority 1 --country AU --zone Australia/Perth"));
  const why = add(program, "why", "Why a deadline is where it is, day by day")
    .addOption(priority)
    .addOption(reportedAt)
    .addOption(at);
  for (const option of [...site, ...answers, pause]) why.addOption(option);
  why
    .action(called("why"))
    .addHelpText("after", example("why --vendor netcor --priority 3 --reported-at 2026-12-23T15:00:00+01:00"));
  const policies = program
    .command("policies")
    .description("The policy files: check them, list them, show one")
    .exitOverride();
  general(
    policies.command("check [files...]").description("Every problem with file, line, column and how to mend it"),
  ).action(called("check"));
  general(policies.command("list").description("The vendors that there is a policy for")).action(called("list"));
  general(policies.command("show <vendor>").description("What a policy says, and how it is read")).action(
    called("show"),
  );
  program
    .command("completion <shell>")
    .description("Print what makes bash, zsh or fish complete these words")
    .exitOverride()
    .action(called("completion"));
  return program;
}

const priority = new Option("--priority <n>", "the vendor's own scale, 1 is the most urgent");
const reportedAt = new Option("--reported-at <instant>", "when the vendor was told, with zone or offset; default now");
const at = new Option("--at <instant>", "the instant to answer for, with zone or offset; default now");
const pause = new Option("--pause <from/until>", "the vendor waited for us; may be given more than once").argParser(
  collect,
);
const jsonl = new Option("--jsonl", "one JSON object a line on stdin, one result a line on stdout");
const site = [
  new Option("--plan <plan>", "your plan with the vendor, where plans differ"),
  new Option("--country <code>", "the site: two letters of ISO 3166, such as DE"),
  new Option("--zone <zone>", "the site: an IANA zone, such as Europe/Berlin"),
];
const about: { readonly [question: string]: string } = {
  environment: "where it happens; default production",
  impact: "how bad it is",
  pattern: "all the time or not; default constant",
  workaround: "is there one; needed unless the impact is minimal or none",
  preview: "a beta or preview feature; default false",
  scope: "who is affected; decides nothing",
};
// Checked by the reader, which offers the nearest word; listed here for help and completion.
const answers = questionNames.map((question) => {
  const words = questions[question].map(String);
  const flags = question === "preview" ? "--preview [answer]" : `--${question} <answer>`;
  const option = new Option(flags, `${about[question]}: ${words.join(", ")}`);
  return question === "preview" ? option.preset("true") : option;
});

/** The words that an option takes, for completion. */
export function choicesOf(option: string): readonly string[] {
  if (option === "lang") return languages;
  const question = questionNames.find((name) => name === option);
  return question ? questions[question].map(String) : [];
}

function add(program: Command, name: string, description: string): Command {
  return general(program.command(name).description(description)).option(
    "--vendor <vendor>",
    "whose promises, such as netcor",
  );
}

function general(command: Command): Command {
  return command
    .exitOverride()
    .option("--json", "one JSON document on stdout and nothing else")
    .option("--lang <language>", `language of the readable text: ${languages.join(", ")}`, "en")
    .option("--policies <folder>", "another folder of policies")
    .addOption(
      new Option("--reading <id=option>", "read a wording otherwise, such as netcor.zone=fixed").argParser(collect),
    );
}

function collect(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value];
}

function example(words: string): string {
  return `\nExample:\n  sla ${words}`;
}
