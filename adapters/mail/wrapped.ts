// How relays hand in a mail: as it came, in a form's field, or in JSON. Within each is the same MIME.
import { jsonIn } from "../kit/body.ts";

/** SendGrid's `email` (with “POST the raw, full MIME message”), Mailgun's `body-mime` (for addresses that end in `mime`). */
const formFields = ["email", "body-mime"];
/** Postmark's `RawEmail` (with “Include raw email content in JSON payload”); `content` as others name it. */
const jsonFields = ["RawEmail", "raw", "content"];

/** Null: there is no mail in it. */
export async function mailIn(bytes: Buffer, type: string): Promise<Uint8Array | null> {
  const [kind = ""] = type.toLowerCase().split(";");
  if (kind === "multipart/form-data") return fromForm(bytes, type);
  // curl calls whatever it sends so, where nobody says otherwise: a mail as it came, too.
  if (kind === "application/x-www-form-urlencoded") return (await fromForm(bytes, type)) ?? bytes;
  return kind === "application/json" ? fromJson(bytes) : bytes;
}

async function fromForm(bytes: Buffer, type: string): Promise<Uint8Array | null> {
  const form = await new Response(new Uint8Array(bytes), { headers: { "content-type": type } })
    .formData()
    .catch(() => null);
  const found = formFields.map((name) => form?.get(name)).find((value) => value != null);
  if (found === undefined || found === null) return null;
  return typeof found === "string" ? Buffer.from(found) : new Uint8Array(await found.arrayBuffer());
}

function fromJson(bytes: Buffer): Uint8Array | null {
  const told: unknown = jsonIn(bytes);
  if (told === null || typeof told !== "object") return null;
  const fields = new Map<string, unknown>(Object.entries(told));
  const found = jsonFields.map((name) => fields.get(name)).find((value) => typeof value === "string");
  return typeof found === "string" ? Buffer.from(found) : null;
}
