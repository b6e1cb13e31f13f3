// The words of `dueline organisation`.
import { type Command, InvalidArgumentError } from "commander";
import type { Desk } from "./desk.ts";
import { inviteTenants, listOrganisations, removeTenant, reportOf, type WantedFigures } from "./organisation.ts";

export function organisationCommands(program: Command, desk: Desk, done: (status: number) => void): void {
  const organisation = program.command("organisation").description("One company over several tenants, with one report");
  organisation
    .command("invite")
    .argument("<name>", "what its people call it", companyName)
    .argument("<tenant...>")
    .description("Name tenants that are one company; each belongs to it once its administrator agrees in chat")
    .action(async (name: string, tenants: readonly string[]) => done(await inviteTenants(name, tenants, desk)));
  organisation
    .command("remove <tenant>")
    .description("Take a tenant out, or its invitation back")
    .action(async (tenant: string) => done(await removeTenant(tenant, desk)));
  organisation
    .command("list")
    .description("Which there are, and which tenants have agreed")
    .action(async () => done(await listOrganisations(desk)));
  organisation
    .command("report <name>")
    .description("Write the report over all that agreed, as JSON")
    .option("--since <instant>", "cases opened then or later, such as 2026-10-01T00:00+02:00")
    .option("--until <instant>", "cases opened before that")
    .action(async (name: string, wanted: WantedFigures) => done(await reportOf(name, wanted, desk)));
}

/** It stands on cards and buttons. */
const mostName = 80;

function companyName(text: string): string {
  const name = text.trim();
  if (name === "" || name.length > mostName)
    throw new InvalidArgumentError(`A name of at most ${mostName} characters.`);
  return name;
}
