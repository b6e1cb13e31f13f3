// The words of the `dueline` command.
import { Command, CommanderError } from "commander";
import { backUp, restore } from "./copies.ts";
import type { Desk } from "./desk.ts";
import { doctor } from "./doctor.ts";
import { erasePerson, eraseTenant } from "./erase.ts";
import { exportTenant } from "./export.ts";

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
  program
    .command("erase-tenant <tenant>")
    .description("Remove everything of a tenant, for good")
    .option(...yes)
    .action(async (tenant: string, options: Yes) => done(await eraseTenant(tenant, options.yes === true, desk)));
  program
    .command("erase-person <tenant> <person>")
    .description("Take a person out of a tenant's rows; the cases stay")
    .option(...yes)
    .action(async (tenant: string, person: string, options: Yes) =>
      done(await erasePerson(tenant, person, options.yes === true, desk)),
    );
  return program;
}
