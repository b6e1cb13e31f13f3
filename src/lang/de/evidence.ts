// The pack of evidence: its paper, its files, and whether it is whole, in German.
import { counted } from "../plural.ts";
import { say } from "../say.ts";
import type { ChatWords } from "../words.ts";
import { time } from "./time.ts";

const nouns = { one: "Fall", other: "Fälle" };
const entries = { one: "Eintrag", other: "Einträge" };
const { plurals } = time;

export const evidence: ChatWords["evidence"] = {
  chat: {
    button: "Nachweismappe",
    inThread: (title) => `${title}: PDF, CSV und JSON sind im Thread des Falls.`,
    sentToYou: (title) => `${title}: PDF, CSV und JSON habe ich Ihnen in einer privaten Nachricht geschickt.`,
    comment: (title, by, seal) => `${title}, für ${by}. Fingerabdruck: ${seal}`,
    links: (title, until) => say`${title}. Diese Links öffnen sich bis ${until}, für jeden, der sie hat:`,
    none: "Darunter ist kein Fall, den ich Ihnen zeigen darf.",
    scope:
      "In diesem Arbeitsbereich darf ich noch keine Dateien senden. Bitten Sie die Administration, Dueline neu zu installieren: Dann erhält es das Recht, Dateien hochzuladen (files:write).",
    address:
      "Ich kann Ihnen keinen Link geben, denn ich kenne meine eigene Adresse nicht. Wer Dueline betreibt, kann sie setzen: PUBLIC_URL in den Einstellungen.",
    place:
      "Dort darf ich keine Dateien posten. Bitte mich zu dieser Unterhaltung hinzufügen und es noch einmal versuchen.",
    failed: "Die Dateien ließen sich gerade nicht senden. Bitte noch einmal versuchen.",
    expired: "Dieser Link ist zu alt. Für einen neuen bitte noch einmal „Nachweismappe“ drücken.",
    forged: "Dieser Link ist keiner von Dueline, oder etwas darin wurde verändert.",
  },
  paper: {
    kicker: "Nachweis",
    reportTitle: (cases) => `Nachweis: ${counted(plurals, cases, nouns)}`,
    missed: "Verfehlt",
    kept: "Eingehalten",
    undecided: "Noch nichts entschieden",
    neverDecided: "Nichts wurde entschieden",
    anew: (when) =>
      `Gezählt ab ${when}, als der Fall so dringend wurde: Ab der Meldung gerechnet war die Frist da schon vorbei.`,
    inTime: (level, target, due, came) => `${level}: fällig war ${target} ${due}; eingetroffen: ${came}, rechtzeitig.`,
    late: (level, target, due, came, length) =>
      `${level}: fällig war ${target} ${due}; eingetroffen: ${came}, ${length} nach der Frist.`,
    lateClosed: (level, target, due, came) =>
      `${level}: fällig war ${target} ${due}; eingetroffen: ${came}, nach Geschäftsschluss.`,
    never: (level, target, due) => `${level}: fällig war ${target} ${due}; solange diese Priorität galt, kam nichts.`,
    followUps: (all, met, missed) => `Fällige Rückmeldungen: ${all}. Rechtzeitig: ${met}. Verfehlt: ${missed}.`,
    onlyMissed: (all) =>
      `Von ${all} Rückmeldungen stehen hier nur die verfehlten; CSV und JSON der Mappe enthalten alle.`,
    noDeadline: "Der Anbieter hat dafür keine Zeit veröffentlicht oder weiß noch nichts davon: Fällig war nichts.",
    policy: "Supportrichtlinie",
    opened: "Eröffnet",
    reported: "Dem Anbieter gemeldet",
    reporter: "Eröffnet von",
    notYet: "noch nicht",
    course: "Der Verlauf des Falls",
    deadlines: "Alle Fristen",
    history: "Was geschehen ist",
    damage: "Der Schaden, wie er beschrieben wurde",
    rules: "Nach welchen Regeln",
    check: "Wie sich das prüfen lässt",
    figures: "Wie Zusagen eingehalten wurden",
    cases: "Die Fälle",
    heads: {
      what: "Zusage",
      published: "Veröffentlicht",
      due: "Fällig",
      came: "Eingetroffen",
      verdict: "Urteil",
      nth: "Nr.",
      happened: "Geschehen",
      noted: "Notiert",
      entry: "Eintrag",
      vendor: "Anbieter",
      title: "Was nicht ging",
    },
    outcome: { met: "rechtzeitig", missed: "verfehlt", open: "noch offen", superseded: "abgelöst" },
    closedBefore: "vor der Frist geschlossen",
    average: "veröffentlichter Durchschnitt",
    roundTheClock: "rund um die Uhr",
    hoursOf: (place) => `nach Geschäftszeit in ${place}`,
    reallyThis: (told) => `Berichtigt: ${told}.`,
    really: (when) => `Berichtigt: Es geschah ${when}.`,
    spans: {
      runs: "die Uhr des Anbieters läuft",
      shut: "außerhalb seiner Zeiten",
      waits: "der Anbieter wartet auf uns",
      late: "zu spät",
    },
    frozen: (vendor, version) =>
      `Die Supportrichtlinie von ${vendor}, Version ${version}, wie sie bei Eröffnung des Falls galt. Spätere Fassungen ändern hier nichts.`,
    zones: (place, offset) => `Zeiten sind die von ${place} (${offset}), wo kein anderer Ort genannt ist.`,
    made: (when) => `Erstellt von Dueline, ${when}.`,
    more: (most) => `Es gibt mehr Fälle, als eine Mappe fasst; dies sind die letzten ${most}.`,
    page: (nth, all) => `Seite ${nth} von ${all}`,
    link: "Der Fall in seiner Unterhaltung",
    chain: "Letztes Siegel seines Verlaufs (SHA-256)",
    fingerprint: "Fingerabdruck der Mappe",
    proves:
      "Jeder Eintrag wird beim Schreiben mit dem vorigen versiegelt. Wird später einer verändert, entfernt oder umgestellt, bricht die Kette. Die JSON-Datei dieser Mappe trägt die Kette mit sich: „dueline verify“ rechnet sie nach und sagt, ob sie unversehrt ist. Dass nicht die ganze Kette neu geschrieben wurde, zeigt eine frühere Abschrift eines Siegels, zum Beispiel dieses Papier.",
  },
  /** What the vendor's own record says of its ticket. */
  vendors: {
    label: "Laut Anbieter",
    opened: (when) => say`eröffnet ${when}`,
    closed: (when) => say`geschlossen ${when}`,
  },
  verify: {
    whole: (some, all) =>
      `Unversehrt: ${counted(plurals, some, nouns)}, ${counted(plurals, all, entries)}, wie sie aufgeschrieben wurden.`,
    erased: (count) => `Aus ${count} davon wurde eine Person entfernt; der Rest darin bleibt durch das Siegel gedeckt.`,
    carried: (count) =>
      `${count} davon hat eine frühere Version geschrieben: Gesichert sind sie seit der Aktualisierung von Dueline.`,
    unsealed: (count) => `${count} davon haben kein Siegel; für sie kann niemand einstehen.`,
    "entry-changed": (number, entry) =>
      `Verändert: Eintrag ${entry} von Fall ${number} ist nicht, was aufgeschrieben wurde.`,
    "entry-moved": (number, entry) => `Verändert: Eintrag ${entry} von Fall ${number} steht nicht an seinem Platz.`,
    gap: (number, after, before) =>
      `Verändert: Zwischen den Einträgen ${after} und ${before} von Fall ${number} wurde etwas entfernt oder umgestellt.`,
    start: (number, before) =>
      `Verändert: Vor Eintrag ${before} von Fall ${number} wurde etwas entfernt oder umgestellt.`,
    end: (number, after) =>
      `Verändert: Was nach Eintrag ${after} von Fall ${number} kam, wurde entfernt oder umgestellt.`,
    "terms-changed": (number) =>
      `Verändert: Die Bedingungen von Fall ${number} sind nicht die, die am ersten Tag galten.`,
    "told-changed": (number, path) =>
      `Verändert: In Fall ${number} folgt „${path}“ nicht aus dem, was aufgeschrieben wurde.`,
    "case-changed": (number) => `Verändert: etwas neben den Einträgen von Fall ${number}, etwa sein Link.`,
    "pack-changed": "Verändert: der Kopf der Mappe, etwa wann sie erstellt wurde oder welche Fälle darin sind.",
    "no-pack": "Das ist keine Nachweismappe von Dueline im JSON-Format.",
    newer: "Diese Mappe hat ein neueres Dueline erstellt: Bitte mit dieser Version prüfen.",
  },
};
