// Mails from vendors, and what they seem to be, in Romanian.
import { say } from "../say.ts";
import type { ChatWords } from "../words.ts";

export const mail: ChatWords["mail"] = {
  label: "E-mailul furnizorului",
  reads: {
    automatic: (vendor) => `${vendor} a scris: pare un răspuns automat`,
    answer: (vendor) => `${vendor} a scris: pare un răspuns`,
    question: (vendor) => `${vendor} a scris: pare o întrebare pentru noi`,
    priority: (vendor) => `${vendor} a scris: pare o prioritate nouă`,
    solved: (vendor) => `${vendor} a scris: se pare că funcționează din nou`,
    unsure: (vendor) => `${vendor} a scris ceva`,
  },
  newPriority: (vendor, level) => `${vendor} a scris: pare o prioritate nouă, ${level}`,
  sent: (when, domain) => say`Trimis ${when} de la ${domain}.`,
  clocks: {
    received: "Este ora sosirii: ora mesajului lipsește sau nu poate fi corectă.",
    forwarded: "Este ora scrisă în mesajul redirecționat, la minut.",
  },
  forwarded: "L-a redirecționat cineva dintre noi, așa că nu se vede cine l-a trimis de fapt.",
  checked: (results) => `Expeditor verificat: ${results}.`,
  unconfirmed: (results) => `Expeditor neconfirmat: ${results}.`,
  unchecked: "Nimeni nu a verificat expeditorul.",
  forged: (results) => `Expeditorul poate fi falsificat (${results}). Citiți întâi mesajul, apoi acceptați.`,
  stranger: (domain, vendor) => say`${domain} nu este cunoscut ca adresă a furnizorului ${vendor}.`,
  unsure: "Ce este? Citiți mesajul, apoi alegeți.",
  accept: "Ce alegeți se notează cu ora mesajului. Textul mesajului nu se păstrează aici.",
  priority: (level) => `Prioritate nouă: ${level}`,
  nothing: "Nimic de notat",
  why: { pause: "o întrebare în mesajul său", reclassify: "așa scrie în mesajul său", nothing: "nimic de notat" },
  already: "Cineva a spus deja ce este acest mesaj. Fișa arată cum stă cazul.",
  address: "Aici se trimit mesajele, așa cum vin (docs/mail.md):",
  trouble: {
    title: "Căsuța poștală nu poate fi citită",
    refused: (box) => say`${box}: serverul de e-mail nu mă lasă să intru.`,
    silent: (box, when) => say`${box}: de la ${when} nu ajung la serverul de e-mail.`,
    next: "Până atunci nu se propune niciun mesaj al furnizorilor. Cine mă administrează verifică IMAP_URL (docs/mail.md). Încerc în continuare, cel puțin o dată pe oră.",
  },
  mailbox: {
    label: "Adresa pentru e-mailurile furnizorilor",
    hint: "De exemplu support@example.com: căsuța din docs/mail.md. Cine îi scrie unui furnizor o primește ca Cc, cu numărul cazului.",
    mistake: "Scrieți o adresă precum support@example.com, fără + în ea.",
  },
};
