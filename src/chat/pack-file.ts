// One file, of a pack or a picture, for whoever opens its address: the same question as the press of the button, asked again.
import type { Core } from "./core.ts";
import type { PackRequest } from "./door.ts";
import type { Intent } from "./intent.ts";
import { packFor } from "./pack.ts";
import type { HandedFile } from "./platform.ts";
import type { Said } from "./reply.ts";
import { buttonId } from "./screens/case-buttons.ts";
import { drawnFor } from "./screens/picture.ts";
import { type Visit, visitOf } from "./visit.ts";

/** `now` is epoch ms. */
export async function packFile(
  core: Core,
  { person: who, language, value, platform, tenant, format }: PackRequest,
  now: number,
): Promise<HandedFile | { readonly refusal: Said }> {
  const nowhere = { platform, tenant, who, language, admin: false, where: null, live: false, now };
  const intent: Intent = { ...nowhere, kind: "press", button: buttonId.evidence, value };
  const visit = await visitOf(core, intent);
  if (format === "png") return pictureFile(visit, value);
  const made = await packFor(visit, value);
  if ("text" in made) return { refusal: made.text };
  const file = made.files.find((one) => one.format === format);
  return file ?? { refusal: [visit.words.evidence.chat.forged] };
}

async function pictureFile(visit: Visit, value: string): Promise<HandedFile | { readonly refusal: Said }> {
  const drawn = await drawnFor(visit, value);
  return "text" in drawn ? { refusal: drawn.text } : drawn.file;
}
