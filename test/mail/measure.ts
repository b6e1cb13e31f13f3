// How the corpus is read, by part and language: right, wrong, not sure. `node test/mail/measure.ts tune` shows what is wrong in the tuning half alone.
import type { MailReading } from "../../src/case/mail.ts";
import { understood } from "../../src/mail/passed-on.ts";
import { readMail } from "../../src/mail/reading.ts";
import { corpus, languages, type Written } from "./corpus.ts";

export type Judged = { readonly written: Written; readonly reading: MailReading };

/** A row of the table in docs/mail.md for each part and language. */
export function tableOf(judged: readonly Judged[]): string[] {
  return (["tune", "hold"] as const).flatMap((part) =>
    languages.map((language) => {
      const here = judged.filter(({ written }) => written.part === part && written.language === language);
      const right = here.filter(({ written, reading }) => written.want === reading).length;
      const unsure = here.filter(({ written, reading }) => written.want !== reading && reading === "unsure").length;
      const half = part === "tune" ? "while tuning" : "held back";
      return `| ${language} | ${half} | ${here.length} | ${right} | ${here.length - right - unsure} | ${unsure} |`;
    }),
  );
}

if (import.meta.main) {
  const levels = [1, 2, 3, 4].map((level) => ({ level, names: [`P${level}`] }));
  const judged = corpus.map((written) => {
    const sent = written.header?.value.startsWith("auto-gen") ? "generated" : written.header ? "replied" : null;
    const none = {
      hash: "",
      messageId: null,
      references: [],
      to: [],
      date: null,
      received: [],
      results: [],
      attached: null,
    };
    const told = understood({ ...none, ...written, sent, offset: 60 }, Date.parse("2026-11-23T15:00:00Z"));
    return { written, reading: readMail(told, levels).reading };
  });
  if (process.argv[2] === "tune")
    for (const { written, reading } of judged.filter(
      (one) => one.written.part === "tune" && one.written.want !== one.reading,
    ))
      console.log(`${written.language} ${written.subject}\n  meant ${written.want}\n  read  ${reading}`);
  console.log(tableOf(judged).join("\n"));
}
