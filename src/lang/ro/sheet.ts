// Sub ce se arată condițiile de asistență întregi: what a policy is told under, in Romanian.
import type { sheet as english } from "../en/sheet.ts";

export const sheet: typeof english = {
  version: (version, from, until) =>
    until === null
      ? `Versiunea ${version}, valabilă din ${from}`
      : `Versiunea ${version}, valabilă din ${from} până la ${until}`,
  read: (day) => `citit la ${day}`,
  noAddress: "adresa nu este cunoscută",
  plans: "Planuri",
  withheld: (plans) => `Doar cu ${plans}`,
  when: "Sugerată pentru",
  alsoCalled: (names) => `numită și ${names}`,
  anything: "orice altceva",
  doubts: "Îndoieli",
  unpromised: "Negarantat",
  otherwise: (length) => `altfel ${length}`,
  unprioritised: (level) => `Un tichet fără prioritate are ${level}`,
  only: (plans) => `doar ${plans}`,
  clock: "Ceasul",
  hours: "Program",
  always: "non-stop",
  site: "locul clientului",
  noHolidays: "fără a scădea sărbători",
  holidays: (region) => `minus sărbătorile legale din ${region}`,
  holidaysOnly: (region, names) => `dintre sărbătorile din ${region} se scad doar ${names}`,
  forThose: (who) => `pentru ${who}`,
  ways: "Căi de raportare",
  first: "preferată",
  access: {
    anyone: "pentru oricine",
    "designated-contact": "pentru persoanele desemnate",
    admin: "pentru administratori",
    "signed-in": "necesită autentificare",
  },
  numbers: "Numere",
  outside: "Nu ține de asistență",
  notes: "De reținut",
  readings: "Cum se citesc",
  documents: "Documente",
};
