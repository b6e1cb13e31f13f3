// A vendor's mail comes in, through the door where a company's mail server hands them on.
import { z } from "zod";
import type { Desk } from "../furnish.ts";

/** Of printable ASCII: a header takes nothing else as it is. */
const header = z.string().regex(/^[\x20-\x7e]{1,200}$/);

export const MailAct = z.strictObject({
  from: z.string().regex(/^[a-z.]+@[a-z.-]+$/),
  /** The number of the case that it answers: whoever reported it wrote from that case's address. */
  about: z.int().min(1),
  subject: header,
  text: z.string().max(4000),
});
export type MailAct = z.infer<typeof MailAct>;

const longestWaitMs = 10_000;

/** Resolves when it was taken in; whether it is proposed anywhere the page shows. */
export async function sendMail({ appUrl, clock, mailKey, newId }: Desk, mail: MailAct): Promise<void> {
  const { status } = await fetch(`${appUrl}/mail`, {
    method: "POST",
    headers: { authorization: `Bearer ${await mailKey()}` },
    body: mimeOf(mail, clock.now(), newId()),
    signal: AbortSignal.timeout(longestWaitMs),
  });
  if (status !== 202) throw new Error(`The mail was not taken in: ${status}`);
}

function mimeOf({ from, about, subject, text }: MailAct, at: number, id: string): string {
  const domain = from.slice(from.indexOf("@") + 1);
  const date = new Date(at).toUTCString();
  const headers = [
    `Received: from mail.${domain} by mx.harbour-reed.example; ${date}`,
    `From: <${from}>`,
    `To: <it+sla${about}@harbour-reed.example>`,
    `Subject: ${subject}`,
    `Date: ${date}`,
    `Message-ID: <${id}@${domain}>`,
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
  ];
  return [...headers, "", text].join("\r\n");
}
