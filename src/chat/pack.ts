// A pack for somebody who presses for it: only what he may see, as files that are made when they are wanted.

import { z } from "zod";
import type { SupportCase } from "../case/case.ts";
import { type Asked, type Gathered, gather, mostCases } from "../evidence/gather.ts";
import { tableOf } from "../evidence/table.ts";
import { carried } from "./carried.ts";
import { figuresBarred } from "./figures-rights.ts";
import { outsidersOf } from "./outsiders.ts";
import { evidencePaper, titleOf } from "./paper/evidence-paper.ts";
import type { HandedFile } from "./platform.ts";
import type { Reply } from "./reply.ts";
import { askerOf, caseFor } from "./rights.ts";
import { Filed, filedIn } from "./screens/report-asked.ts";
import { titlesAmong } from "./screens/rests.ts";
import type { Visit } from "./visit.ts";

/** What its button carries. */
const Wanted = z.union([z.strictObject({ case: z.string() }), Filed]);
type Wanted = z.infer<typeof Wanted>;

export type Made = {
  readonly title: string;
  readonly seal: string;
  /** The one case that it is of; null: of several. */
  readonly row: SupportCase | null;
  readonly files: readonly HandedFile[];
  /** To be asked for again from nowhere in particular. */
  readonly value: string;
};
type Refusal = Extract<Reply, { readonly kind: "refusal" }>;

/** @throws Error where the value is none that a button of ours carries. */
export async function packFor(visit: Visit, value: string): Promise<Made | Refusal> {
  const barred = await figuresBarred(visit);
  if (barred) return barred;
  const given = carried(Wanted, value);
  const wanted = "case" in given ? given : filedIn(given, visit);
  const asked = await askedOf(visit, wanted);
  if ("text" in asked) return asked;
  const { core, origin, words } = visit;
  const linkOf = async ({ room, card }: SupportCase) =>
    card === null ? null : ((await core.platforms.get(room.platform)?.permalink(origin.tenant, room, card)) ?? null);
  const outsiders = await outsidersOf(core.store, origin.tenant);
  const gathered = await gather({ store: core.store, tenant: origin.tenant, linkOf, outsiders }, asked, origin.now);
  if (gathered.rows.length === 0) return { kind: "refusal", text: [words.evidence.chat.none] };
  const { pack, rows } = gathered;
  const row = asked.kind === "case" ? asked.row : null;
  return {
    title: titleOf(pack, visit),
    seal: pack.seal,
    row,
    files: filesOf(visit, gathered, rows[0]),
    value: JSON.stringify(wanted),
  };
}

async function askedOf(visit: Visit, wanted: Wanted): Promise<Asked | Refusal> {
  if ("case" in wanted) {
    const found = await caseFor(visit, wanted.case, "see");
    return "refusal" in found ? found.refusal : { kind: "case", row: found.row };
  }
  const { report, room } = wanted;
  const scope = { vendor: report.vendor ?? undefined, room, ...report.span };
  return { kind: "report", asker: await askerOf(visit), ...scope, most: mostCases };
}

function filesOf(
  { core, words, origin }: Visit,
  { pack, rows }: Gathered,
  first: SupportCase | undefined,
): HandedFile[] {
  const day = pack.madeAt.slice(0, 10);
  const name = pack.scope.kind === "case" ? `dueline-${pack.scope.number}-${day}` : `dueline-${day}`;
  const zone = origin.who.zone ?? first?.site.zone ?? "UTC";
  const reader = { words, zone, titled: titlesAmong(core.catalog.policies) };
  const bytes = (text: string) => new TextEncoder().encode(text);
  return [
    {
      format: "pdf",
      name: `${name}.pdf`,
      type: "application/pdf",
      bytes: () => core.press.pdf(evidencePaper(pack, rows, reader)),
    },
    {
      format: "csv",
      name: `${name}.csv`,
      type: "text/csv; charset=utf-8",
      bytes: async () => bytes(await core.press.csv(tableOf(pack))),
    },
    {
      format: "json",
      name: `${name}.json`,
      type: "application/json",
      bytes: async () => bytes(await core.press.json(pack)),
    },
  ];
}
