// What commander says of wrong words, as the one line that this command says.
import { type Command, CommanderError } from "commander";
import { nearestOf } from "../../src/policy/nearest.ts";

/** Empty: help or nothing was asked for. Undefined: this is no error of words. */
export function misworded(error: unknown, program: Command): string | undefined {
  if (!(error instanceof CommanderError)) return undefined;
  if (error.exitCode === 0) return "";
  const [line = "", suggestion = ""] = error.message.replace(/^error: /, "").split("\n");
  const given = /'([^']+)'/.exec(line)?.[1] ?? "";
  if (error.code === "commander.unknownCommand" || error.code === "commander.excessArguments") {
    const names = program.commands.map((command) => command.name());
    const nearest = nearestOf(given, names) ?? /Did you mean (?:one of )?([\w-]+)/.exec(suggestion)?.[1];
    if (error.code === "commander.unknownCommand")
      return told(given, nearest, `no such command; write one of ${names.join(", ")}`);
  }
  if (error.code === "commander.unknownOption") {
    return told(
      given,
      /Did you mean (?:one of )?(--[\w-]+)/.exec(suggestion)?.[1],
      "no such option; --help lists them",
    );
  }
  if (error.code === "commander.help") return "which command? --help lists them";
  return `${line}; --help shows how`;
}

function told(given: string, nearest: string | undefined, otherwise: string): string {
  return nearest === undefined ? `${given}: ${otherwise}` : `${given}: did you mean ${nearest}?`;
}
