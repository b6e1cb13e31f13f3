// The words of `dueline hold`.
import { type Command, InvalidArgumentError } from "commander";
import type { Desk } from "./desk.ts";
import { listHolds, setHold } from "./hold.ts";

export function holdCommands(program: Command, desk: Desk, done: (status: number) => void): void {
  const hold = program.command("hold").description("Legal hold: nothing of it is removed by age, or erased");
  for (const [name, about, on] of [
    ["put", "Put a case under legal hold; without a number everything of the tenant", true],
    ["lift", "Lift it", false],
  ] as const) {
    const command = hold.command(name).description(about);
    command
      .argument("<tenant>")
      .argument("[number]", "the case's", wholeNumber)
      .option("--why <reason>", "stands in the case's history; a case needs one")
      .action(async (tenant: string, number: number | undefined, { why = "" }: { readonly why?: string }) => {
        if (number !== undefined && why.trim() === "") command.error("error: say why: --why and the reason");
        done(await setHold({ tenant, number: number ?? null }, on, why, desk));
      });
  }
  hold
    .command("list <tenant>")
    .description("What is under legal hold, and why")
    .action(async (tenant: string) => done(await listHolds(tenant, desk)));
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("A case has a whole number.");
  return Number(text);
}
