// Mails as vendors' support writes them, in three languages: what each is, and when it was sent. Every other one was never looked at while the reading was tuned.
import { readFileSync } from "node:fs";
import { type MailReading, mailReadings } from "../../src/case/mail.ts";

export type Written = {
  readonly language: "en" | "de" | "ro";
  readonly part: "tune" | "hold";
  readonly want: MailReading;
  readonly subject: string;
  readonly from: string;
  readonly header: { readonly key: string; readonly value: string } | null;
  /** Of a mail that was passed on: when the vendor sent it. */
  readonly at: number | null;
  readonly text: string;
};

export const languages = ["en", "de", "ro"] as const;

export const corpus: readonly Written[] = languages.flatMap((language) =>
  readFileSync(new URL(`corpus/${language}.txt`, import.meta.url), "utf8")
    .split(/^### /m)
    .slice(1)
    .map((block, nth) => writtenIn(block, language, nth)),
);

function writtenIn(block: string, language: Written["language"], nth: number): Written {
  const [head = "", ...rest] = block.split("\n\n");
  const [said = "", ...lines] = head.split("\n");
  const want = mailReadings.find((one) => one === said.trim());
  const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
  const [key, value] = field("Header")?.split(": ") ?? [];
  const at = field("At");
  if (!want) throw new Error(`no reading is called ${said}`);
  return {
    ...{ language, part: nth % 2 === 0 ? "tune" : "hold", want, subject: field("Subject") ?? "" },
    from: field("From") ?? "support@zoom.us",
    header: key !== undefined && value !== undefined ? { key, value } : null,
    at: at === undefined ? null : Date.parse(at),
    text: rest.join("\n\n"),
  };
}
