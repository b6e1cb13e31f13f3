// The audit log, in Romanian.
import type { ChatWords } from "../words.ts";

export const audit: ChatWords["audit"] = {
  title: "Jurnal de audit",
  hint: "Modificări de setări și roluri, exporturi, corecturi și ce a fost refuzat. Îl citesc doar administratorii și auditorii.",
  empty: "Aici nu este încă nimic.",
  onlyThey: "Doar administratorii și auditorii pot citi jurnalul de audit.",
  operator: "cine mă administrează",
  deeds: {
    settings: "setări",
    "name-admin": "numit administrator",
    "dismiss-admin": "nu mai este administrator",
    "name-auditor": "numit auditor",
    "dismiss-auditor": "nu mai este auditor",
    export: "exportat",
    "erase-person": "o persoană a fost ștearsă",
    "create-token": "token API creat",
    "revoke-token": "token API revocat",
    correct: "înregistrare corectată",
    withdraw: "înregistrare retrasă",
    see: "vederea unui caz",
    change: "modificarea unui caz",
    open: "deschiderea unui caz",
    figures: "citirea raportului",
    "read-audit": "citirea jurnalului de audit",
  },
  on: {
    case: (number) => `cazul ${number}`,
    room: (id) => ["canalul ", id],
    token: (name) => ["tokenul API ", name],
    tenant: "pentru toți",
  },
  results: {
    done: "făcut",
    hidden: "refuzat: nu este în acea conversație",
    auditor: "refuzat: un auditor nu schimbă nimic",
    outside: "refuzat: din altă firmă",
    "no-admin": "refuzat: nu este administrator",
    "not-yours": "refuzat: notat de altcineva",
    "no-scope": "refuzat: tokenul nu permite atât",
  },
};
