// What makes a shell complete the words of this command: written from the commands themselves.
import type { Command } from "commander";
import { choicesOf } from "./program.ts";
import { unknownWord } from "./read.ts";
import type { Slip } from "./slip.ts";

const shells = ["bash", "zsh", "fish"] as const;

export function completionOf(program: Command, shell: string): string | Slip {
  const commands = program.commands.map(entryOf);
  switch (shells.find((one) => one === shell)) {
    case "bash":
      return bash(commands);
    case "zsh":
      return `autoload -U +X bashcompinit && bashcompinit\n${bash(commands)}`;
    case "fish":
      return fish(commands);
    default:
      return unknownWord("misworded", "unknown-shell", "shell", shell, shells);
  }
}

type Entry = {
  readonly name: string;
  readonly about: string;
  readonly words: readonly string[];
  readonly options: readonly { readonly name: string; readonly about: string; readonly choices: readonly string[] }[];
};

function entryOf(command: Command): Entry {
  const options = [command, ...command.commands].flatMap(({ options }) => options);
  const unique = [...new Map(options.map((option) => [option.name(), option])).values()];
  return {
    name: command.name(),
    about: command.description(),
    words: command.name() === "completion" ? [...shells] : command.commands.map((one) => one.name()),
    options: unique.map((option) => ({
      name: option.name(),
      about: option.description,
      choices: choicesOf(option.name()),
    })),
  };
}

function bash(commands: readonly Entry[]): string {
  const choices = new Map(commands.flatMap(({ options }) => options).map(({ name, choices }) => [name, choices]));
  const answers = [...choices].filter(([, words]) => words.length > 0);
  return [
    "_sla() {",
    `  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"`,
    '  case "$before" in',
    ...answers.map(
      ([name, words]) => `    --${name}) COMPREPLY=($(compgen -W "${words.join(" ")}" -- "$word")); return ;;`,
    ),
    "  esac",
    `  case "\${COMP_WORDS[1]}" in`,
    ...commands.map(({ name, words, options }) => {
      const all = [...words, ...options.map((option) => `--${option.name}`), "--help"];
      return `    ${name}) [ "$COMP_CWORD" -gt 1 ] && COMPREPLY=($(compgen -W "${all.join(" ")}" -- "$word")) && return ;;`;
    }),
    "  esac",
    `  COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(" ")} --help" -- "$word"))`,
    "}",
    "complete -F _sla sla",
    "",
  ].join("\n");
}

function fish(commands: readonly Entry[]): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "\\'")}'`;
  const lines = commands.flatMap(({ name, about, words, options }) => [
    `complete -c sla -f -n __fish_use_subcommand -a ${name} -d ${quoted(about)}`,
    ...words.map((word) => `complete -c sla -f -n '__fish_seen_subcommand_from ${name}' -a ${word}`),
    ...options.map((option) => {
      const taken = option.choices.length > 0 ? ` -x -a ${quoted(option.choices.join(" "))}` : "";
      return `complete -c sla -f -n '__fish_seen_subcommand_from ${name}' -l ${option.name}${taken} -d ${quoted(option.about)}`;
    }),
  ]);
  return `${lines.join("\n")}\n`;
}
