// Questions in a terminal, answered with arrows or in words.
import type { Readable, Writable } from "node:stream";
import { input as askText, select } from "@inquirer/prompts";

export type Choice<T> = { readonly value: T; readonly label: string; readonly hint?: string | undefined };

export type Prompts = {
  /** `usual`: where the mark stands at first. */
  choose<T>(question: string, choices: readonly Choice<T>[], usual?: T): Promise<T>;
  /** Asks until `mistake` finds none. */
  write(question: string, mistake: (text: string) => string | null): Promise<string>;
};

export function promptsOn(input: Readable, output: Writable): Prompts {
  const context = { input, output };
  // Which keys there are is seen at once; it would be said in English.
  const theme = { style: { keysHelpTip: () => undefined } };
  return {
    choose: (message, choices, usual) =>
      select(
        {
          message,
          choices: choices.map(({ value, label, hint }) => ({
            value,
            name: label,
            ...(hint ? { description: hint } : {}),
          })),
          ...(usual === undefined ? {} : { default: usual }),
          pageSize: 12,
          loop: false,
          theme,
        },
        context,
      ),
    write: (message, mistake) => askText({ message, validate: (text) => mistake(text) ?? true }, context),
  };
}

/** Whoever ends it with Ctrl-C or closes the terminal wants no answer. */
export function isGivenUp(error: unknown): boolean {
  return error instanceof Error && ["ExitPromptError", "AbortPromptError"].includes(error.name);
}
