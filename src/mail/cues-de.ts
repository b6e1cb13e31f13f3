// How vendors' support writes in German.
import type { Cues } from "./cue.ts";

export const german: Cues = {
  polite: [
    /(bei|fur) (weiteren |weitere )?(fragen|ruckfragen)[^.!\n]*/g,
    /zogern sie (bitte )?nicht[^.!\n]*/g,
    /(fur|sollten sie|falls sie|wenn sie) (noch )?(weitere |rucks?)?(fragen|ruckfragen|informationen)[^.!\n]*/g,
    /vielen dank fur ihre (geduld|verstandnis)[^.!\n]*/g,
    /(um|fur) [^.!\n]{0,40}(erganz|hinzuzufugen|nachzureichen)[^.!\n]*(antworten|klicken)[^.!\n]*/g,
    /wie zufrieden[^\n]*/g,
  ],
  notYet: /\b(nicht|noch|sobald|bis|wird|werden|wenn|ob|falls|voraussichtlich|sollte|nach|arbeiten|bevor|versuchen)\b/,
  says: {
    automatic: [
      [
        4,
        /\bautomatisch(e|en|er)? ?(erzeugt|generiert|erstellt|versandt|versendet|verschickt|antwort|bestatigung|nachricht|empfangsbestatigung|eingangsbestatigung|e-?mail|mail|benachrichtigung)/,
      ],
      [4, /\b(eingangs|empfangs)bestatigung/],
      [3, /\bantworten sie (bitte )?nicht (direkt )?auf diese/],
      [
        3,
        /\bihre? (support-?)?(anfrage|meldung|nachricht|e-?mail|ticket|storungsmeldung|anliegen)[^.\n]{0,50}?(eingegangen|erhalten|registriert|erfasst|aufgenommen|angelegt|eroffnet|erstellt)/,
      ],
      [3, /\bticket [^.\n]{0,40}?(wurde|ist|haben wir)[^.\n]{0,30}?(angelegt|eroffnet|erstellt|erfasst|aufgenommen)/],
      [4, /\b(nicht im (buro|haus)|abwesend|im urlaub|abwesenheits)/],
      [1, /\b(vielen )?dank fur ihre? (anfrage|nachricht|meldung|e-?mail|mail|kontaktaufnahme)/],
      [1, /\b(melden uns|werden [^.\n]{0,30}(bearbeiten|kontaktieren|zuruckmelden|beantworten|melden))[^.\n]{0,60}/],
    ],
    answer: [
      [2, /\bwir (untersuchen|prufen|arbeiten|analysieren|sind (bereits |derzeit |dabei|am))/],
      [
        2,
        /\b(wir|ich) (haben|habe) [^.\n]{0,80}?(festgestellt|gefunden|gepruft|identifiziert|analysiert|eskaliert|nachgestellt|weitergegeben|eingegrenzt|gesehen|untersucht|angesehen|ausgewertet|nachvollzogen|ubernommen|angeschaut|beauftragt|umgestellt|neu gestartet|eingespielt|ausgetauscht)/,
      ],
      [
        2,
        /\bunsere? (techniker|ingenieure|technik|entwicklung|entwickler|netzwerk|spezialisten|carrier|leitungs|kollegen|team)[^.\n]{0,60} (ist|sind|hat|haben|pruft|prufen|arbeitet|arbeiten|untersuch)/,
      ],
      [2, /\b(ursache|workaround|bekannter fehler|bekanntes problem|umgehungslosung|verursacht)/],
      [2, /\bmein name ist|\bich (kummere|bearbeite|prufe|schaue|betreue|ubernehme)/],
      [2, /\b(nachste|weitere) (ruckmeldung|info|information|update|statusmeldung)/],
      [1, /\b(zwischenstand|statusupdate|aktueller stand|zwischenbericht)\b/],
    ],
    question: [
      [
        3,
        /\b(konnen|konnten|wurden) sie (uns |mir |bitte |noch |einmal |kurz |uns bitte |mir bitte )*(\w+ ){0,8}(senden|schicken|teilen|mitteilen|bestatigen|prufen|nennen|geben|testen|sagen|zukommen|beschreiben|zusenden|versuchen|angeben|durchfuhren|schreiben|nachsehen|schildern)/,
      ],
      [
        3,
        /\b(bitte )?(senden|schicken|teilen|bestatigen|prufen|nennen|geben|stellen|testen|laden|beschreiben|ubermitteln|starten|versuchen|fuhren|schildern|sagen) sie (uns|mir|bitte|die|den|das|ob|uns bitte|einmal|noch)/,
      ],
      [
        3,
        /\b(wir|ich) (benotigen|brauchen|benotige|brauche) (noch |hierzu |dazu |dafur |bitte |von ihnen |zusatzlich )*(von ihnen|folgende|weitere|die|den|das|ihre|eine|einen|ein|mehr|angaben|informationen)/,
      ],
      [
        3,
        /\b(warten|erwarten) (noch )?(auf )?(ihre|eine) (antwort|ruckmeldung|bestatigung)|\bbitte um (ruckmeldung|ihre|bestatigung|kurze|angabe|zusendung|mitteilung)|\bruckmeldung von ihnen/,
      ],
      [2, /\bum (weiter|fort|die|das|den)[^.\n]{0,60}, (benotigen|brauchen|bitten)/],
      [
        2,
        /\b(welche|welcher|welches|wann|seit wann|wie|wer|wo|ist|sind|hat|haben|tritt|gibt|konnen|betrifft)\b[^.?!\n]{3,120}\?/,
      ],
    ],
    priority: [
      [4, /\b(fuhren|behandeln|bearbeiten|fuhre) [^.\n]{0,60}(als|unter|mit|in) (prioritat|p|schweregrad) ?[1-5]/],
      [
        4,
        /\b(prioritat|schweregrad|dringlichkeit)[^.\n]{0,60}?(geandert|gesetzt|herabgestuft|hochgestuft|heraufgestuft|angepasst|erhoht|gesenkt|heruntergestuft|eingestuft|angehoben|abgesenkt|umgestellt|herabgesetzt|heraufgesetzt)/,
      ],
      [
        4,
        /\b(andern|setzen|stufen|senken|erhohen|heben|geandert|stuften) [^.\n]{0,50}(prioritat|schweregrad|dringlichkeit)/,
      ],
      [
        4,
        /\b(herab|hoch|herunter|herauf)(gestuft|zustufen|gesetzt)|\b(neu|jetzt|nun|nur noch) (als|auf|mit) [^.\n]{0,20}(prioritat|stufe)[^.\n]{0,30}(eingestuft|gefuhrt)/,
      ],
      [4, /\b(prioritat|schweregrad|dringlichkeit)\s*:?\s*\S{1,12}\s*(->|=>|→)\s*\S+/],
      [
        4,
        /\b(als|unter|mit) (prioritat|p|schweregrad) ?[1-5][^.\n]{0,40}(eingestuft|gefuhrt|behandelt|bearbeitet|weiter)/,
      ],
    ],
    solved: [
      [4, /\b(behoben|gelost|wiederhergestellt|entstort|repariert|beseitigt|beendet)\b/],
      [
        4,
        /\b(funktioniert|funktionieren|lauft|laufen|steht|stehen)( jetzt| nun| seit [^.\n]{1,20})? (wieder|ohne|zur verfugung)|\bwieder (verfugbar|erreichbar|in betrieb|stabil|online|normal)/,
      ],
      [4, /\b(ticket|fall|vorgang)[^.\n]{0,40}(geschlossen|als gelost|abgeschlossen)/],
    ],
  },
};
