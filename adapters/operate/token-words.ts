// The words of `dueline token`.
import { type Command, InvalidArgumentError, Option } from "commander";
import { scopes } from "../../src/case/token.ts";
import type { Desk } from "./desk.ts";
import { createToken, listTokens, type NewToken, revokeToken } from "./token.ts";

export function tokenCommands(program: Command, desk: Desk, done: (status: number) => void): void {
  const token = program.command("token").description("API tokens of a tenant, as its administrators make them in chat");
  token
    .command("create <tenant> <name>")
    .description("Make one and write it out, this once")
    .addOption(new Option("--scope <scope...>", "what it may").choices(scopes).default(["read"]))
    .option("--room <id...>", "channels that it is for; without it all public ones")
    .option("--days <days>", "how long it holds; without it until it is revoked", wholeDays)
    .option("--platform <name>", "on which the tenant is, where several are on")
    .action(async (tenant: string, name: string, wanted: NewToken) =>
      done(await createToken(tenant, name, wanted, desk)),
    );
  token
    .command("list <tenant>")
    .description("Which there are, what each may, until when, and when it was last used")
    .action(async (tenant: string) => done(await listTokens(tenant, desk)));
  token
    .command("revoke <tenant> <id>")
    .description("Take one back")
    .action(async (tenant: string, id: string) => done(await revokeToken(tenant, id, desk)));
}

function wholeDays(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError("A number of days, such as 90.");
  return Number(text);
}
