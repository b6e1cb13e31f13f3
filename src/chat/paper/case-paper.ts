// One case on paper, from the verdict to the last entry.
import type { SupportCase } from "../../case/case.ts";
import type { CasePack } from "../../evidence/pack.ts";
import { ourDelay } from "../screens/both-parts.ts";
import { siteText } from "../site-text.ts";
import { historyBlock } from "./history-block.ts";
import { ledgerBlocks } from "./ledger-block.ts";
import { levelText } from "./levels.ts";
import type { Block } from "./paper.ts";
import { type Reader, whenText } from "./reader.ts";
import { ruleBlocks } from "./rules-block.ts";
import { timelineBlock } from "./timeline-block.ts";
import { verdictBlock } from "./verdict-block.ts";

/** `row` is the case as the pack's record makes it; `now`, epoch ms, when the pack was made. */
export function caseBlocks(row: SupportCase, pack: CasePack, reader: Reader, now: number): Block[] {
  const { evidence, card } = reader.words;
  const { paper } = evidence;
  const { told, link, record } = pack;
  const timeline = timelineBlock(row, told, reader, now);
  const heading = (text: string): Block => ({ kind: "heading", text });
  const title = card.caseName(told.number, told.policy.name);
  return [
    { kind: "cover", kicker: paper.kicker, title, sub: told.title },
    verdictBlock(row, told, reader),
    { kind: "facts", facts: factsOf(row, pack, reader) },
    ...(timeline ? [heading(paper.course), timeline] : []),
    heading(paper.deadlines),
    ...ledgerBlocks(row, told, reader),
    heading(paper.history),
    historyBlock(row, pack, reader),
    ...(told.description === "" ? [] : [heading(paper.damage), text(told.description)]),
    heading(paper.rules),
    ...ruleBlocks(told, reader),
    ...(link === null ? [] : [{ kind: "link", text: paper.link, url: link } as const]),
    ...(record.chain === null ? [] : [{ kind: "code", label: paper.chain, text: record.chain } as const]),
  ];
}

const text = (said: string): Block => ({ kind: "text", text: said, subtle: false });

function factsOf(row: SupportCase, { told }: CasePack, reader: Reader) {
  const { card, evidence, language } = reader.words;
  const { facts } = card;
  const { paper } = evidence;
  const at = (iso: string | null) => (iso === null ? paper.notYet : whenText(Date.parse(iso), reader));
  const plan = told.policy.plan ? ` · ${told.policy.plan}` : "";
  return [
    { label: facts.priority, text: levelText(row, told.priority, reader) },
    { label: paper.policy, text: `${told.policy.name}${plan}, ${told.policy.version}` },
    { label: paper.opened, text: at(told.openedAt) },
    { label: paper.reported, text: at(told.reportedAt) },
    { label: facts.ticket, text: told.ticket ?? "–" },
    ...vendorsTimes(told, reader),
    { label: facts.site, text: siteText(told.site, language) },
    { label: paper.reporter, text: told.reporter?.name ?? "–" },
    { label: facts.owner, text: told.owner?.name ?? "–" },
    ...ourFact(told, reader),
  ];
}

/** Our own delay, laid open beside the vendor's. */
function ourFact({ ours }: CasePack["told"], { words }: Reader) {
  const said = ours && ourDelay(ours, words);
  return said ? [{ label: words.card.facts.ours, text: said }] : [];
}

function vendorsTimes({ vendorOpenedAt, vendorClosedAt }: CasePack["told"], reader: Reader) {
  const { ask } = reader.words.moves;
  const at = (label: string, iso: string | undefined) =>
    iso === undefined ? [] : [{ label, text: whenText(Date.parse(iso), reader) }];
  return [...at(ask.vendorOpened, vendorOpenedAt), ...at(ask.vendorClosed, vendorClosedAt)];
}
