// The words after `policies`: arguments, options, and what `--help` says of them.
import { Option } from "commander";

type Chore = {
  readonly words: string;
  readonly name: string;
  readonly about: string;
  readonly options?: readonly Option[];
};

export const chores: readonly Chore[] = [
  {
    words: "check [files...]",
    name: "check",
    about: "Every problem with file, line, column and how to mend it",
    options: [new Option("--watch", "check again whenever a file is saved")],
  },
  { words: "list", name: "list", about: "The vendors that there is a policy for" },
  { words: "show <vendor>", name: "show", about: "What a policy says, and how it is read" },
  {
    words: "diff <old> <new>",
    name: "diff",
    about: "What changed, in people's words: between files, vendors, or versions such as zoom@2025-premier",
  },
  { words: "new", name: "new", about: "Write a policy by being asked, and see what follows from it" },
  {
    words: "draft <document>",
    name: "draft",
    about: "Write a draft from a vendor's page (html, pdf, txt, md); every value names its line, nothing is in force",
    options: [
      new Option("--name <vendor>", "the vendor's name; default as the page spells it"),
      new Option("--country <code>", "where the vendor sits: two letters of ISO 3166; default by its numbers"),
      new Option("--zone <zone>", "its IANA zone; default by the country"),
      new Option("--url <address>", "where the page was read"),
      new Option("--ask-model", "show the page to the language model of DRAFT_MODEL_URL too; what it says is checked"),
    ],
  },
  { words: "adopt <draft>", name: "adopt", about: "Put a draft in force: the check is green, and you say yes" },
  { words: "try <file>", name: "try", about: "Ask a draft, as the chat would, before it is in force" },
];
