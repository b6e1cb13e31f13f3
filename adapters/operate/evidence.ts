// A tenant's cases as a pack of evidence, and a look at a pack: is it as it was made?
import { readFile, writeFile } from "node:fs/promises";
import type { SupportCase } from "../../src/case/case.ts";
import type { Store } from "../../src/case/store.ts";
import { outsidersOf } from "../../src/chat/outsiders.ts";
import { evidencePaper } from "../../src/chat/paper/evidence-paper.ts";
import { titlesAmong } from "../../src/chat/screens/rests.ts";
import { type Gathered, gather } from "../../src/evidence/gather.ts";
import { readPack } from "../../src/evidence/read-pack.ts";
import { tableOf } from "../../src/evidence/table.ts";
import { verifiedText } from "../../src/evidence/verified-text.ts";
import { verify } from "../../src/evidence/verify.ts";
import { type Language, wordsOf } from "../../src/lang/index.ts";
import { loadCatalog } from "../../src/policy/catalog.ts";
import { parseInstant, toIso } from "../../src/time/instant.ts";
import { csvOf } from "../paper/csv.ts";
import { pdfOf } from "../paper/pdf.ts";
import { noteByOperator } from "./audit.ts";
import type { Desk } from "./desk.ts";
import { onCopy } from "./on-copy.ts";
import { all } from "./store.ts";

export const formats = ["pdf", "csv", "json"] as const;
export type Format = (typeof formats)[number];

export type Wanted = {
  readonly case?: number;
  readonly vendor?: string;
  /** Cases opened from then on, and before: ISO 8601 with a zone. */
  readonly since?: string;
  readonly until?: string;
  readonly format: Format;
  readonly language: Language;
  /** IANA; whose clock the PDF tells. */
  readonly zone?: string;
  readonly out?: string;
};

/** Works while Dueline runs. One case by its number, or all that fit. */
export async function evidence(tenant: string, wanted: Wanted, desk: Desk): Promise<number> {
  const { output, messages } = desk;
  const gathered = await onCopy(desk, (store) => packFrom(store, tenant, wanted, desk));
  if (gathered === null || gathered.rows.length === 0) {
    messages.write(`There is no such case of tenant ${tenant}.\n`);
    return 1;
  }
  const file = await fileOf(gathered, wanted, desk);
  const on =
    wanted.case === undefined ? ({ kind: "tenant" } as const) : ({ kind: "case", number: wanted.case } as const);
  await noteByOperator(tenant, { deed: "export", on, about: ["evidence", wanted.format] }, desk);
  if (wanted.out === undefined) {
    output.write(file);
    return 0;
  }
  await writeFile(wanted.out, file, { mode: 0o600 });
  output.write(`${wanted.out} is written. Its fingerprint: ${gathered.pack.seal}\n`);
  return 0;
}

/** Gives the exit status: 1 where it was changed. */
export async function verifyFile(path: string, language: Language, { output }: Desk): Promise<number> {
  const read = readPack(await textAt(path));
  const found = read.kind === "pack" ? verify(read.pack) : read;
  output.write(`${verifiedText(found, wordsOf(language))}\n`);
  return found.kind === "whole" ? 0 : 1;
}

async function textAt(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw new Error(`${path} cannot be read; name the pack's JSON file, as “evidence --out” wrote it.`, {
      cause: error,
    });
  }
}

async function packFrom(store: Store, tenant: string, wanted: Wanted, desk: Desk): Promise<Gathered | null> {
  const now = desk.now();
  const { platforms } = desk.settings();
  const linkOf = async ({ room, card }: SupportCase) => {
    const module = platforms.find((one) => one.module.name === room.platform)?.module;
    return card === null ? null : ((await module?.linkTo?.(store.records, tenant, room, card)) ?? null);
  };
  const source = { store, tenant, linkOf, outsiders: await outsidersOf(store, tenant) };
  if (wanted.case !== undefined) {
    const row = await store.findByNumber(tenant, wanted.case);
    return row && gather(source, { kind: "case", row }, now);
  }
  const { vendor, since, until } = wanted;
  const period = { since: since && parseInstant(since), until: until && parseInstant(until) };
  const scope = { vendor, since: period.since || undefined, until: period.until || undefined };
  return gather(source, { kind: "report", asker: { kind: "operator" }, ...scope, most: all }, now);
}

async function fileOf({ pack, rows }: Gathered, wanted: Wanted, desk: Desk): Promise<string | Uint8Array> {
  const { format, language, zone = rows[0]?.site.zone ?? "UTC" } = wanted;
  switch (format) {
    case "pdf": {
      const { policiesDir, readings } = desk.settings();
      const catalog = await loadCatalog(policiesDir, readings, toIso(desk.now()).slice(0, 10));
      return pdfOf(
        evidencePaper(pack, rows, { words: wordsOf(language), zone, titled: titlesAmong(catalog.policies) }),
      );
    }
    case "csv":
      return csvOf(tableOf(pack));
    case "json":
      return `${JSON.stringify(pack, null, 2)}\n`;
    default:
      return format satisfies never;
  }
}
