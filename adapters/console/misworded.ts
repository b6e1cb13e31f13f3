// What commander says of wrong words, as the one line that this command says.
import { CommanderError } from "commander";

/** Empty: help was asked for. Undefined: this is no error of words. */
export function misworded(error: unknown): string | undefined {
  if (!(error instanceof CommanderError)) return undefined;
  if (error.exitCode === 0) return "";
  const [line = "", suggestion = ""] = error.message.replace(/^error: /, "").split("\n");
  const given = /'([^']+)'/.exec(line)?.[1] ?? "";
  const nearest = /Did you mean (?:one of )?([\w-]+)/.exec(suggestion)?.[1];
  if (nearest !== undefined) return `${given}: did you mean ${nearest}?`;
  switch (error.code) {
    case "commander.unknownCommand":
      return `${given}: no such command; --help lists them`;
    case "commander.unknownOption":
      return `${given}: no such option; --help lists them`;
    case "commander.help":
      return "which command? --help lists them";
    default:
      return `${line.replace(/\.$/, "")}; --help shows how`;
  }
}
