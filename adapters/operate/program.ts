// The words of the `dueline` command.
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { first, languages } from "../../src/lang/index.ts";
import { isZone } from "../../src/time/zone.ts";
import { auditFormats, auditTenant, type WantedLines } from "./audit.ts";
import { backUp, restore } from "./copies.ts";
import type { Desk } from "./desk.ts";
import { doctor } from "./doctor.ts";
import { erasePerson, eraseTenant } from "./erase.ts";
import { evidence, formats, verifyFile, type Wanted } from "./evidence.ts";
import { exportTenant } from "./export.ts";
import { holdCommands } from "./hold-words.ts";
import { mcp } from "./mcp.ts";
import { organisationCommands } from "./organisation-words.ts";
import { diffPolicies } from "./policies.ts";
import { tokenCommands } from "./token-words.ts";

/** Gives the exit status: 0 done, 1 not done, 2 misworded. Throws what a person can act on. */
export async function run(argv: readonly string[], desk: Desk): Promise<number> {
  let status = 0;
  const program = programOf(desk, (given) => {
    status = given;
  });
  try {
    if (argv.length === 0) desk.output.write(program.helpInformation());
    else await program.parseAsync(argv, { from: "user" });
    return status;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
}

const yes = ["--yes", "do it; without this it is only said what would be done"] as const;

const despiteHold = ["--despite-hold", "also where the tenant is under legal hold"] as const;

type Sure = { readonly yes?: true; readonly despiteHold?: true };
type Yes = { readonly yes?: true };

function programOf(desk: Desk, done: (status: number) => void): Command {
  const program = new Command("dueline")
    .description("For whoever runs Dueline. Settings are read from the environment and .env, as npm start does.")
    .configureOutput({ writeOut: (text) => desk.output.write(text), writeErr: (text) => desk.messages.write(text) })
    .exitOverride();
  program
    .command("doctor")
    .description("Check settings, policies, store, clock and credentials, and say how to mend each")
    .action(async () => done(await doctor(desk)));
  program
    .command("backup <to>")
    .description("Copy the SQLite store to a new file, also while Dueline runs")
    .action(async (to: string) => done(await backUp(to, desk)));
  program
    .command("restore <from>")
    .description("Put such a copy in the store's place; Dueline must be stopped")
    .option(...yes)
    .action(async (from: string, options: Yes) => done(await restore(from, options.yes === true, desk)));
  program
    .command("export <tenant>")
    .description("Write a tenant's cases with their journal as JSON")
    .action(async (tenant: string) => done(await exportTenant(tenant, desk)));
  agentCommand(program, desk, done);
  tokenCommands(program, desk, done);
  organisationCommands(program, desk, done);
  evidenceCommands(program, desk, done);
  program
    .command("audit <tenant>")
    .description("Write a tenant's audit log: settings, roles, exports, corrections, and what was refused")
    .option("--from <instant>", "lines of then or later, such as 2026-10-01T00:00+02:00")
    .option("--to <instant>", "lines before that")
    .addOption(new Option("--format <format>", "of what is written").choices(auditFormats).default("json"))
    .action(async (tenant: string, wanted: WantedLines) => done(await auditTenant(tenant, wanted, desk)));
  policyCommands(program, desk, done);
  holdCommands(program, desk, done);
  erasingCommands(program, desk, done);
  return program;
}

function agentCommand(program: Command, desk: Desk, done: (status: number) => void): void {
  program
    .command("mcp")
    .description(
      "Tools for an agent, over standard input and output: those of a running Dueline (DUELINE_URL, DUELINE_TOKEN), else what the policies alone say",
    )
    .action(async () => done(await mcp(desk)));
}

function erasingCommands(program: Command, desk: Desk, done: (status: number) => void): void {
  program
    .command("erase-tenant <tenant>")
    .description("Remove everything of a tenant, for good")
    .option(...yes)
    .option(...despiteHold)
    .action(async (tenant: string, sure: Sure) => done(await eraseTenant(tenant, sure, desk)));
  program
    .command("erase-person <tenant> <person>")
    .description("Take a person out of a tenant's rows; the cases stay")
    .option(...yes)
    .option(...despiteHold)
    .action(async (tenant: string, person: string, sure: Sure) => done(await erasePerson(tenant, person, sure, desk)));
}

const spoken = new Option("--language <language>", "of what is said").choices(languages).default(first);

function policyCommands(program: Command, desk: Desk, done: (status: number) => void): void {
  program
    .command("policies")
    .description("What a new version of a policy means here")
    .command("diff <old> <new>")
    .description("What changed, in people's words, and how many open cases keep the old: vendors, versions or files")
    .addOption(spoken)
    .action(async (old: string, fresh: string, { language }: Pick<Wanted, "language">) =>
      done(await diffPolicies(old, fresh, language, desk)),
    );
}

function evidenceCommands(program: Command, desk: Desk, done: (status: number) => void): void {
  program
    .command("evidence <tenant>")
    .description("Write a tenant's cases as a pack of evidence: history, deadlines, verdicts, policy, chained by hash")
    .option("--case <number>", "one case; without it all that fit", wholeNumber)
    .option("--vendor <id>", "cases with this vendor")
    .option("--since <instant>", "cases opened then or later, such as 2026-10-01T00:00+02:00")
    .option("--until <instant>", "cases opened before that")
    .addOption(new Option("--format <format>", "of the file").choices(formats).default("json"))
    .addOption(spoken)
    .option("--zone <zone>", "of the times in a PDF, such as Europe/Berlin; without it the site's", zoneName)
    .option("--out <file>", "where it is written; without it to the terminal")
    .action(async (tenant: string, wanted: Wanted) => done(await evidence(tenant, wanted, desk)));
  program
    .command("verify <pack>")
    .description("Say whether a pack of evidence in JSON is whole, or where it was changed")
    .addOption(spoken)
    .action(async (path: string, { language }: Pick<Wanted, "language">) =>
      done(await verifyFile(path, language, desk)),
    );
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("A case has a whole number.");
  return Number(text);
}

function zoneName(text: string): string {
  if (!isZone(text)) throw new InvalidArgumentError("Write a time zone like Europe/Berlin.");
  return text;
}
