// A report's bars as a file, for whoever may read the report.
import { toIso } from "../../time/instant.ts";
import { figuresBarred } from "../figures-rights.ts";
import type { Reply } from "../reply.ts";
import { Filed, filedIn, rowsOf } from "../screens/report-asked.ts";
import { chartsOf } from "../screens/report-bars.ts";
import type { Visit } from "../visit.ts";
import { barsOf } from "./bars.ts";
import { type Drawn, drawnAs } from "./picture-file.ts";
import { type Drawing, pictureOf } from "./svg.ts";

/** `value`: which report, as its button carries it. @throws Error where it is none that a button of ours carries. */
export async function reportPictureFor(
  visit: Visit,
  value: string,
): Promise<Drawn | Extract<Reply, { readonly kind: "refusal" }>> {
  const barred = await figuresBarred(visit);
  if (barred) return barred;
  const { core, origin, words } = visit;
  const filed = filedIn(Filed.parse(JSON.parse(value)), visit);
  const drawings: Drawing[] = [];
  for (const chart of chartsOf(await rowsOf(visit, filed.report, filed.room), words))
    drawings.push(barsOf(chart, heightOf(drawings)));
  if (drawings.length === 0) return { kind: "refusal", text: [words.talk.reportEmpty] };
  const title = words.talk.reportTitle;
  const name = `dueline-report-${toIso(origin.now).slice(0, 10)}.png`;
  const picture = pictureOf(drawings, words.language);
  return { ...drawnAs(core, { title, row: null, comment: title, name, picture }), value: JSON.stringify(filed) };
}

const heightOf = (drawings: readonly Drawing[]) => drawings.reduce((sum, { height }) => sum + height, 0);
