// One call of the command: words in, text or JSON out, and the exit status.
import { first, languageOf, type Words, wordsOf } from "../../src/lang/index.ts";
import { loadCatalog } from "../../src/policy/catalog.ts";
import { PolicyError, problemLine } from "../../src/policy/policy-problem.ts";
import { toIso } from "../../src/time/instant.ts";
import { askHere } from "./ask-here.ts";
import { print, type Sheet } from "./card.ts";
import { chores } from "./chores.ts";
import { completionOf } from "./completion.ts";
import { openDesk } from "./desk.ts";
import { errorJson, jsonText } from "./json.ts";
import { answerLines } from "./jsonl.ts";
import { misworded } from "./misworded.ts";
import { type Called, programOf } from "./program.ts";
import { questions } from "./questions.ts";
import { readLanguage, readReadings } from "./settings.ts";
import { Slip } from "./slip.ts";
import type { Terminal } from "./terminal.ts";

/** Gives the exit status: 0 done, 1 not answered, 2 misworded. */
export async function run(terminal: Terminal): Promise<number> {
  const { argv, output, messages, paper, person } = terminal;
  if (argv.length === 0 && person !== null) return await askHere(languageOf(person.locale), terminal);
  let status = 0;
  const program = programOf(async (called) => {
    status = await answer(called, terminal);
  });
  const words = { writeOut: (text: string) => output.write(text), writeErr: () => {} };
  for (const command of [program, ...program.commands.flatMap((one) => [one, ...one.commands])]) {
    command.configureOutput({ ...words, getOutHelpWidth: () => paper.width, getOutHasColors: () => paper.colours });
  }
  try {
    if (argv.length > 0) await program.parseAsync(inFull(argv), { from: "user" });
    else messages.write(program.helpInformation());
    return argv.length > 0 ? status : 2;
  } catch (error) {
    const message = misworded(error);
    if (message === undefined) throw error;
    if (message !== "") messages.write(`${message}\n`);
    return message === "" ? 0 : 2;
  }
}

/** `policies` alone lists them. */
function inFull([first, second, ...rest]: readonly string[]): string[] {
  const given = [first, second, ...rest].filter((word) => word !== undefined);
  const alone = second === undefined || (second.startsWith("-") && !["-h", "--help"].includes(second));
  return first === "policies" && alone ? ["policies", "list", ...given.slice(1)] : given;
}

async function answer(called: Called, terminal: Terminal): Promise<number> {
  const language = readLanguage(called.options);
  const words = wordsOf(language instanceof Slip ? first : language);
  if (language instanceof Slip) return refuse(language, called, words, terminal);
  const readings = readReadings(called.options);
  if (readings instanceof Slip) return refuse(readings, called, words, terminal);
  try {
    return await answerIn(called, words, readings, terminal);
  } catch (error) {
    if (error instanceof PolicyError) terminal.messages.write(`${error.problems.map(problemLine).join("\n")}\n`);
    else if (isMissingFile(error)) terminal.messages.write(`${error.path}: no such file or folder\n`);
    else throw error;
    return 1;
  }
}

async function answerIn(called: Called, words: Words, readings: { [id: string]: string }, terminal: Terminal) {
  const { output, now } = terminal;
  const { options, args, command } = called;
  const folder = typeof options.policies === "string" ? options.policies : terminal.folder;
  if (command === "completion") {
    const script = completionOf(
      programOf(async () => {}),
      args[0] ?? "",
    );
    if (script instanceof Slip) return refuse(script, called, words, terminal);
    output.write(script);
    return 0;
  }
  const chore = chores[command];
  if (chore) {
    const done = await chore({ folder, args, options, words, readings, terminal });
    return done instanceof Slip ? refuse(done, called, words, terminal) : done;
  }
  const catalog = await loadCatalog(folder, readings, toIso(now).slice(0, 10), terminal.kept);
  const desk = openDesk(catalog, now);
  const question = questions[command];
  if (!question) throw new Error(`no such command: ${command}`);
  if (options.jsonl) return (await answerLines(terminal.input, output, question.json, desk)) ? 0 : 1;
  const said = options.json ? question.json(desk, options) : printed(question.sheet(desk, options, words), terminal);
  if (said instanceof Slip) return refuse(said, called, words, terminal);
  if (typeof options.picture === "string") {
    const { drawWhy } = await import("./picture.ts");
    const drawn = await drawWhy(desk, options, words, options.picture);
    if (drawn instanceof Slip) return refuse(drawn, called, words, terminal);
  }
  output.write(typeof said === "string" ? said : jsonText(said));
  return 0;
}

function printed(sheet: Sheet | Slip, { paper }: Terminal): string | Slip {
  return sheet instanceof Slip ? sheet : print(sheet, paper);
}

function refuse(slip: Slip, { options }: Called, words: Words, { messages, output }: Terminal): number {
  if (options.json) output.write(jsonText(errorJson(slip)));
  messages.write(`${slip.say(words)}\n`);
  return slip.kind === "unanswered" ? 1 : 2;
}

function isMissingFile(error: unknown): error is Error & { path: string } {
  return (
    error instanceof Error &&
    "code" in error &&
    (error.code === "ENOENT" || error.code === "ENOTDIR") &&
    "path" in error
  );
}
