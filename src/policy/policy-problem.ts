// What is wrong with a policy file, where it stands, and how to mend it.

/** An error keeps the policy from being used; a warning does not. */
export type Severity = "error" | "warning";

/** `line` and `column` count from 1; both are 0 where the problem stands in no file. */
export type PolicyProblem = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: Severity;
  readonly message: string;
  readonly mend: string;
};

export type Path = readonly (string | number)[];

/** A problem at a path in the file's data; whoever knows the text turns the path into line and column. */
export type Finding = {
  readonly path: Path;
  readonly message: string;
  readonly mend: string;
  readonly severity?: Severity;
};

/** All problems of all files at once; the message lists them, one a line. */
export class PolicyError extends Error {
  readonly problems: readonly PolicyProblem[];
  constructor(problems: readonly PolicyProblem[]) {
    super(problems.map(problemLine).join("\n"));
    this.name = "PolicyError";
    this.problems = problems;
  }
}

/** `netcor.yaml:12:5: error: message; mend`, as compilers write it, so that editors find the place. */
export function problemLine({ file, line, column, severity, message, mend }: PolicyProblem): string {
  const place = line > 0 ? `${file}:${line}:${column}` : file;
  return `${place}: ${severity}: ${message}; ${mend}`;
}

/** `targets[0].within.unit`, as people name a place in a file. */
export function spoken(path: Path): string {
  return path.map((step, index) => (typeof step === "number" ? `[${step}]` : index > 0 ? `.${step}` : step)).join("");
}
