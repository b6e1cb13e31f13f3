// *Why?* or a report's bars as a picture, for whoever presses for it: a file where the platform takes files, else drawn in the answer.
import type { Words } from "../../lang/index.ts";
import { button } from "../part.ts";
import { type Drawn, pictureFor } from "../picture/picture-file.ts";
import { reportPictureFor } from "../picture/report-file.ts";
import { privateCard } from "../private-card.ts";
import type { Button, Reply } from "../reply.ts";
import { aloneUnlessHere } from "../rights.ts";
import type { Visit } from "../visit.ts";
import { buttonId } from "./case-buttons.ts";
import { type HandedOut, handOut, toldOf } from "./hand-out.ts";

/** None where the platform has no way to show one. */
export function pictureButton({ core, origin, words }: Visit, value: string): Button[] {
  const shows = core.platforms.get(origin.platform)?.handsNothing !== true;
  return shows ? [button({ id: buttonId.picture, label: words.why.picture.button, value })] : [];
}

/** `value` names a case, or is a report as JSON. */
export async function handPicture(visit: Visit, value: string): Promise<Reply> {
  const drawn = await drawnFor(visit, value);
  if ("text" in drawn) return drawn;
  const { comment, row, file } = drawn;
  const out = await handOut(visit, { row, files: [file], comment, value: drawn.value });
  const reply = told(visit.words, drawn, out);
  return row === null ? reply : aloneUnlessHere(visit, [row], reply);
}

export function drawnFor(visit: Visit, value: string): ReturnType<typeof pictureFor> {
  return value.startsWith("{") ? reportPictureFor(visit, value) : pictureFor(visit, value);
}

function told(words: Words, { title, alt, row }: Drawn, out: HandedOut): Reply {
  const { picture } = words.why;
  return toldOf(words, out, {
    inThread: picture.inThread(title),
    sentToYou: picture.sentToYou(title),
    links({ links }) {
      const images = links.map(({ url }) => ({ kind: "image", url, alt }) as const);
      return privateCard(words, row === null ? title : picture.days(title), images);
    },
  });
}
