// *Why?* as a picture, for whoever presses for it: a file where the platform takes files, else drawn in the answer.
import type { Words } from "../../lang/index.ts";
import { button } from "../part.ts";
import { type Drawn, pictureFor } from "../picture/picture-file.ts";
import { privateCard } from "../private-card.ts";
import type { Button, Reply } from "../reply.ts";
import { aloneUnlessHere } from "../rights.ts";
import type { Visit } from "../visit.ts";
import { buttonId } from "./case-buttons.ts";
import { type HandedOut, handOut, toldOf } from "./hand-out.ts";

/** None where the platform has no way to show one. */
export function pictureButton({ core, origin, words }: Visit, id: string): Button[] {
  const shows = core.platforms.get(origin.platform)?.handsNothing !== true;
  return shows ? [button({ id: buttonId.picture, label: words.why.picture.button, value: id })] : [];
}

export async function handPicture(visit: Visit, id: string): Promise<Reply> {
  const drawn = await pictureFor(visit, id);
  if ("text" in drawn) return drawn;
  const { comment, row, file } = drawn;
  const out = await handOut(visit, { row, files: [file], comment, value: id });
  return aloneUnlessHere(visit, [row], told(visit.words, drawn, out));
}

function told(words: Words, { title, alt }: Drawn, out: HandedOut): Reply {
  const { picture } = words.why;
  return toldOf(words, out, {
    inThread: picture.inThread(title),
    sentToYou: picture.sentToYou(title),
    links({ links }) {
      const images = links.map(({ url }) => ({ kind: "image", url, alt }) as const);
      return privateCard(words, picture.days(title), images);
    },
  });
}
