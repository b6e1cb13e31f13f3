// A pack of evidence on paper: one case, or a cover with the figures and then each case on pages of its own.
import type { SupportCase } from "../../case/case.ts";
import type { Pack } from "../../evidence/pack.ts";
import { placeText } from "../../lang/clock.ts";
import { offsetText } from "../../lang/when.ts";
import { caseBlocks } from "./case-paper.ts";
import { coverBlocks } from "./cover-blocks.ts";
import type { Block, Paper } from "./paper.ts";
import { type Reader, whenText } from "./reader.ts";

/** `rows`: the cases of the pack, in its order. */
export function evidencePaper(pack: Pack, rows: readonly SupportCase[], given: Reader): Paper {
  const { words, zone } = given;
  const { paper } = words.evidence;
  const madeAt = Date.parse(pack.madeAt);
  const [only, ...others] = rows;
  const offset = offsetText(only && others.length === 0 ? only.openedAt : madeAt, zone);
  const reader = { ...given, offset };
  const zoned = paper.zones(placeText(zone, words.language), offset);
  return {
    language: words.language,
    title: titleOf(pack, reader),
    madeAt,
    foot: `${paper.made(whenText(madeAt, reader))} ${zoned}\n${paper.fingerprint}: ${pack.seal}`,
    page: paper.page,
    blocks: blocksOf(pack, rows, reader),
  };
}

export function titleOf(pack: Pack, { words }: Pick<Reader, "words">): string {
  const [only, ...others] = pack.cases;
  const { paper } = words.evidence;
  if (!only || others.length > 0 || pack.scope.kind === "report") return paper.reportTitle(pack.cases.length);
  return `${paper.kicker}: ${words.card.caseName(only.told.number, only.told.policy.name)}`;
}

function* blocksOf(pack: Pack, rows: readonly SupportCase[], reader: Reader): Generator<Block> {
  const isAlone = pack.scope.kind === "case";
  if (!isAlone) yield* coverBlocks(pack, reader);
  for (const [nth, one] of pack.cases.entries()) {
    const row = rows[nth];
    if (!isAlone) yield { kind: "page" };
    if (row) yield* caseBlocks(row, one, reader, Date.parse(pack.madeAt));
  }
  yield* checkBlocks(pack, reader);
}

function checkBlocks({ seal }: Pack, { words }: Reader): Block[] {
  const { paper } = words.evidence;
  return [
    { kind: "heading", text: paper.check },
    { kind: "text", text: paper.proves, subtle: false },
    { kind: "code", label: paper.fingerprint, text: seal },
  ];
}
