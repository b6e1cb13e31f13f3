// The pack of evidence: its paper, its files, and whether it is whole, in Romanian.
import { counted } from "../plural.ts";
import type { ChatWords } from "../words.ts";
import { time } from "./time.ts";

const cases = { one: "caz", few: "cazuri", other: "de cazuri" };
const entries = { one: "înregistrare", few: "înregistrări", other: "de înregistrări" };
const { plurals } = time;

export const evidence: ChatWords["evidence"] = {
  verify: {
    whole: (some, all) =>
      `Intact: ${counted(plurals, some, cases)}, ${counted(plurals, all, entries)}, așa cum au fost notate.`,
    erased: (count) => `Din ${count} dintre ele a fost scoasă o persoană; restul lor rămâne garantat.`,
    carried: (count) =>
      `${count} dintre ele au fost scrise de o versiune mai veche: sunt garantate de la actualizarea Dueline încoace.`,
    unsealed: (count) => `${count} dintre ele nu au sigiliu, așa că nimeni nu le poate garanta.`,
    "entry-changed": (number, entry) =>
      `Modificat: înregistrarea ${entry} a cazului ${number} nu este cea care a fost notată.`,
    "entry-moved": (number, entry) => `Modificat: înregistrarea ${entry} a cazului ${number} nu se află la locul ei.`,
    gap: (number, after, before) =>
      `Modificat: între înregistrările ${after} și ${before} ale cazului ${number} ceva a fost scos sau mutat.`,
    start: (number, before) =>
      `Modificat: înaintea înregistrării ${before} a cazului ${number} ceva a fost scos sau mutat.`,
    end: (number, after) =>
      `Modificat: ce a urmat după înregistrarea ${after} a cazului ${number} a fost scos sau mutat.`,
    "terms-changed": (number) => `Modificat: condițiile cazului ${number} nu sunt cele din prima zi.`,
    "told-changed": (number, path) => `Modificat: în cazul ${number}, „${path}” nu rezultă din ceea ce a fost notat.`,
    "case-changed": (number) => `Modificat: ceva de lângă înregistrările cazului ${number}, de exemplu linkul lui.`,
    "pack-changed": "Modificat: antetul dosarului, de exemplu când a fost făcut sau ce cazuri conține.",
    "no-pack": "Acesta nu este un dosar de dovezi Dueline în format JSON.",
    newer: "Dosarul a fost făcut de o versiune Dueline mai nouă: verificați-l cu acea versiune.",
  },
};
