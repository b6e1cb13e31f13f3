// The audit log, in German.
import type { ChatWords } from "../words.ts";

export const audit: ChatWords["audit"] = {
  title: "Prüfprotokoll",
  hint: "Geänderte Einstellungen und Rollen, Exporte, Berichtigungen und was abgelehnt wurde. Nur Administratoren und Prüfer lesen es.",
  empty: "Hier steht noch nichts.",
  onlyThey: "Nur Administratoren und Prüfer können das Prüfprotokoll lesen.",
  operator: "wer mich betreibt",
  deeds: {
    settings: "Einstellungen",
    "name-admin": "zum Administrator ernannt",
    "dismiss-admin": "nicht mehr Administrator",
    "name-auditor": "zum Prüfer ernannt",
    "dismiss-auditor": "nicht mehr Prüfer",
    export: "exportiert",
    "erase-person": "eine Person wurde gelöscht",
    "create-token": "API-Token angelegt",
    "revoke-token": "API-Token widerrufen",
    correct: "Eintrag berichtigt",
    withdraw: "Eintrag zurückgenommen",
    see: "einen Fall ansehen",
    change: "einen Fall ändern",
    open: "einen Fall eröffnen",
    figures: "den Bericht lesen",
    "read-audit": "das Prüfprotokoll lesen",
  },
  on: {
    case: (number) => `Fall ${number}`,
    room: (id) => ["Kanal ", id],
    token: (name) => ["API-Token ", name],
    tenant: "für alle",
  },
  results: {
    done: "getan",
    hidden: "abgelehnt: nicht in dieser Unterhaltung",
    auditor: "abgelehnt: Ein Prüfer ändert nichts",
    outside: "abgelehnt: aus einer anderen Firma",
    "no-admin": "abgelehnt: kein Administrator",
    "not-yours": "abgelehnt: von jemand anderem vermerkt",
    "no-scope": "abgelehnt: Das Token darf das nicht",
  },
};
