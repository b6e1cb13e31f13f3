// The picture of a case as a file, for whoever may see the case.

import type { SupportCase } from "../../case/case.ts";
import { toIso } from "../../time/instant.ts";
import type { Core } from "../core.ts";
import { type HandedFile, mostAlt } from "../platform.ts";
import type { Reply } from "../reply.ts";
import { caseFor } from "../rights.ts";
import type { Visit } from "../visit.ts";
import { casePicture } from "./case-picture.ts";
import type { Picture } from "./svg.ts";

export type Drawn = {
  readonly title: string;
  /** The one case that it is of; null: of several. */
  readonly row: SupportCase | null;
  readonly alt: string;
  /** In words too, where they are too many for the picture's own text. */
  readonly comment: string;
  readonly file: HandedFile;
  /** What its button carries, to be asked for again from elsewhere. */
  readonly value: string;
};

/** `id` is the case's, as its button carries it. */
export async function pictureFor(
  visit: Visit,
  id: string,
): Promise<Drawn | Extract<Reply, { readonly kind: "refusal" }>> {
  const found = await caseFor(visit, id, "see");
  if ("refusal" in found) return found.refusal;
  const { row } = found;
  const { core, origin, words } = visit;
  const picture = casePicture(row, origin.now, origin.who.zone ?? row.site.zone, words);
  if (picture === null) return { kind: "refusal", text: [words.why.roundTheClock] };
  const title = words.card.caseName(row.number, row.terms.vendorName);
  const name = `dueline-${row.number}-${toIso(origin.now).slice(0, 10)}.png`;
  const comment = words.why.picture.days(title);
  return { ...drawnAs(core, { title, row, comment, name, picture }), value: id };
}

type Named = Pick<Drawn, "title" | "row" | "comment"> & { readonly name: string; readonly picture: Picture };

export function drawnAs({ press }: Core, { title, row, comment, name, picture }: Named): Omit<Drawn, "value"> {
  const alt = `${title}\n${picture.alt}`;
  const isLong = alt.length > mostAlt;
  return {
    title,
    row,
    alt,
    comment: isLong ? `${comment}\n${picture.alt}` : comment,
    file: {
      format: "png",
      name,
      type: "image/png",
      alt: isLong ? comment : alt,
      bytes: () => press.png(picture),
    },
  };
}
