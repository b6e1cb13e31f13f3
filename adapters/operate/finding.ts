// What a check found: sound, worth knowing, or to be mended and how.

export type Finding = {
  readonly level: "ok" | "note" | "mend";
  /** What was looked at: `Slack token`. */
  readonly about: string;
  readonly said: string;
};

export const ok = (about: string, said: string): Finding => ({ level: "ok", about, said });
export const note = (about: string, said: string): Finding => ({ level: "note", about, said });
/** `how`: what to do, and where it is described. */
export const mend = (about: string, said: string, how: string): Finding => ({
  level: "mend",
  about,
  said: `${said}. ${how}`,
});

/** One line each, aligned; problems of several lines stay under their first. */
export function findingText({ level, about, said }: Finding): string {
  const head = `${level.padEnd(6)}${about.padEnd(18)}`;
  return `${head}${said.replaceAll("\n", `\n${" ".repeat(head.length)}`)}\n`;
}
