// How vendors' support writes in Romanian.
import type { Cues } from "./cue.ts";

export const romanian: Cues = {
  polite: [
    /(daca|pentru) (aveti |orice )?(alte |orice |mai multe )?(intrebari|nelamuriri)[^.!\n]*/g,
    /nu ezitati[^.!\n]*/g,
    /va multumim pentru (rabdare|intelegere)[^.!\n]*/g,
    /pentru a (adauga|completa)[^.!\n]*(raspundeti|accesati)[^.!\n]*/g,
    /cat de multumit[^\n]*/g,
  ],
  notYet: /\b(nu|inca|pana|cand|imediat ce|va fi|vor fi|daca|dupa ce|urmeaza|speram|incercam|lucram)\b/,
  says: {
    automatic: [
      [4, /\b(raspuns|mesaj|e-?mail|confirmare|notificare)(ul|ea)? (generat(a)? |trimis(a)? |este )*(in mod )?automat/],
      [4, /\bgenerat(a)? automat|\bconfirmare(a)? de primire/],
      [3, /\bnu raspundeti (direct )?la acest/],
      [
        3,
        /\bam (primit|inregistrat|receptionat) (cu succes )?(solicitarea|mesajul|sesizarea|cererea|tichetul|e-?mailul|reclamatia)/,
      ],
      [
        3,
        /\b(solicitarea|cererea|sesizarea|tichetul|mesajul|cazul)[^.\n]{0,50}? (a fost|este) (primit|inregistrat|creat|deschis|receptionat|preluat in sistem)/,
      ],
      [3, /\ba fost (creat|deschis|inregistrat) (un |tichetul|cu numarul)/],
      [4, /\b(nu sunt la birou|in concediu|absent(a)? din birou|plecat(a)? din birou)/],
      [1, /\bva multumim (ca ne-ati|pentru (mesaj|solicitare|sesizare|e-?mail))/],
      [1, /\bva vom (contacta|raspunde)[^.\n]{0,60}/],
    ],
    answer: [
      [2, /\b(investigam|lucram la|verificam|analizam|cercetam|depanam)\b/],
      [
        2,
        /\b(am|a|au) (mai )?(verificat|identificat|analizat|constatat|gasit|escaladat|reprodus|depistat|observat|investigat|preluat|confirmat|repornit|inlocuit|aplicat|deschis un|localizat|vazut)/,
      ],
      [
        2,
        /\b(inginerii|echipa|colegii|tehnicienii|specialistii|dezvoltatorii)( nostri| noastra)?( tehnic[a-z]*| de [a-z]+)?[^.\n]{0,30} (lucreaza|verifica|analizeaza|investigheaza|a |au |este|sunt)/,
      ],
      [2, /\b(cauza|solutie de ocolire|solutie temporara|problema cunoscuta|defect cunoscut|provocat[a]? de)/],
      [2, /\bma numesc|\bnumele meu este|\b(ma ocup|voi prelua|ma voi ocupa|am preluat)/],
      [2, /\b(urmatoarea|o noua) (informare|actualizare)/],
      [1, /\b(stadiul|stadiu|actualizare:)/],
    ],
    question: [
      [
        3,
        /\b(puteti|ati putea|ne puteti|ne-ati putea|imi puteti)( va rog| va rugam)?( sa)?( ne| imi)? ?(sa )?(trimite|transmite|confirma|furniza|comunica|verifica|preciza|atasa|incerca|spune|da|descrie|testa|indica|rula|oferi)/,
      ],
      [
        3,
        /\bva (rugam|rog) sa (ne |imi |mai |ne mai )?(trimiteti|transmiteti|confirmati|furnizati|comunicati|verificati|precizati|atasati|incercati|spuneti|descrieti|testati|indicati|rulati|dati|raspundeti cu|oferiti|completati|reporniti)/,
      ],
      [3, /\b(avem|am) (mai )?nevoie (de|sa)|\bne (mai )?(trebuie|lipsesc|lipseste)|\bne-ar (trebui|ajuta)/],
      [3, /\basteptam (inca )?(raspunsul|confirmarea|informatiile|un raspuns|detaliile|reactia)/],
      [2, /\bpentru a (continua|putea|investiga)[^.\n]{0,60}, (avem|va|ne)/],
      [
        2,
        /\b(care|cand|de cand|cum|cine|unde|ce|cat|cati|cate|este|sunt|apare|mai|exista|s-a|aveti)\b[^.?!\n]{3,120}\?/,
      ],
    ],
    priority: [
      [
        4,
        /\b(prioritatea|severitatea|urgenta|prioritate)[^.\n]{0,60}?(schimbat|modificat|setat|redus|ridicat|crescut|reclasificat|stabilit|coborat|marit|scazut|actualizat|retrogradat|trecut)/,
      ],
      [
        4,
        /\b(schimbat|modificat|redus|ridicat|crescut|coborat|setat|trecut|scazut|marit)[^.\n]{0,50}(prioritatea|severitatea|la prioritate|in p[1-5]|la p[1-5])/,
      ],
      [4, /\b(reclasificat|reincadrat|retrogradat)/],
      [4, /\b(prioritate|prioritatea|severitate)\s*:?\s*\S{1,12}\s*(->|=>|→)\s*\S+/],
      [4, /\b(tratam|tratat|incadrat|consideram|trata)[^.\n]{0,40} (ca|drept|la) (prioritate|p[1-5]|nivel|sever)/],
    ],
    solved: [
      [
        4,
        /\b(a fost|au fost|este|sunt|s-a|s-au|fost)( deja| acum| complet)* (remediat|rezolvat|restabilit|reparat|solutionat|inlaturat)(a|e|i)?/,
      ],
      [
        4,
        /\b(functioneaza|merg|merge|sunt disponibile|este disponibil[a]?|disponibil[e|a]?) (din nou|iar|normal)|\ba revenit|\bau revenit/,
      ],
      [4, /\b(am|a|au) (remediat|rezolvat|restabilit|reparat|solutionat)/],
      [4, /\b(tichetul|cazul|solicitarea)[^.\n]{0,40}(inchis|marcat ca rezolvat|inchidem)/],
    ],
  },
};
