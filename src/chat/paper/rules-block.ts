// By which rules a case is judged: the policy as it was frozen when the case was opened, and how it is read.
import type { Told } from "../../evidence/told.ts";
import { inWords } from "../../lang/text.ts";
import { ownParts } from "../screens/rests.ts";
import type { Block } from "./paper.ts";
import { onPaper, type Reader, textOf } from "./reader.ts";

export function ruleBlocks({ policy }: Told, reader: Reader): Block[] {
  const { words, titled } = reader;
  const { evidence, talk, why, language } = words;
  const { response, levels, readings } = policy;
  const name = [policy.name, ...(policy.plan === null ? [] : [policy.plan])].join(" · ");
  const source = talk.whySource(titled(response.source.document), response.source.section);
  const says = (text: string): Block => ({ kind: "text", text, subtle: true });
  return [
    says(evidence.paper.frozen(name, policy.version)),
    ...levels.map((level) => says(`${level.name}: ${inWords(level.meaning, language)}.`)),
    ...ownParts(
      levels.flatMap(({ targets }) => targets),
      policy.zone,
      onPaper(reader),
    ).flatMap((part) => (part.kind === "line" ? [says(textOf(part.line, reader))] : [])),
    says(`${inWords(response.text, language)}. ${source}.`),
    ...readings.map(({ published, chosen }) =>
      says(why.readAs(inWords(published, language), inWords(chosen, language))),
    ),
  ];
}
