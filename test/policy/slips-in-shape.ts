// Slips that a policy's writer makes in the shape of the file, each where it must be said to stand.
export type Slip = {
  slip: string;
  of?: string;
  from: string;
  to: string;
  /** Text of the mended line on which the problem must be said to stand. */
  on: string;
  says: string;
  mend: string;
};

export const slipsInShape: Slip[] = [
  {
    slip: "YAML that does not hold together",
    from: "id: netcor\n",
    to: "id: [netcor\n",
    on: "name: NETCOR",
    says: "",
    mend: "mend the YAML here",
  },
  {
    slip: "a key that stands twice",
    from: "name: NETCOR\n",
    to: "name: NETCOR\nname: Netcor\n",
    on: "name: Netcor",
    says: "unique",
    mend: "keep one of the two",
  },
  {
    slip: "a field that is missing",
    from: 'version: "2026-11"\n',
    to: "",
    on: "id: netcor",
    says: "version is missing",
    mend: 'add "version"',
  },
  {
    slip: "a field that nobody knows",
    from: "asks:",
    to: "ask:",
    on: "ask:",
    says: '"ask" is no field of a policy',
    mend: 'did you mean "asks"?',
  },
  {
    slip: "a text that one language lacks",
    from: "    gloss: { en: critical, de: kritisch, ro: critică }",
    to: "    gloss: { en: critical, de: kritisch }",
    on: "gloss: { en: critical, de: kritisch }",
    says: "priorities[0].gloss.ro is missing",
    mend: 'add "ro"',
  },
  {
    slip: "an ambiguous unit",
    from: "within: { amount: 2, unit: business-days }",
    to: "within: { amount: 2, unit: days }",
    on: "unit: days",
    says: 'cannot be "days"',
    mend: "business-days",
  },
  {
    slip: "an answer that there is not",
    from: "impact: [down, severe], workaround: [none] }",
    to: "impact: [down, sever], workaround: [none] }",
    on: "[down, sever]",
    says: 'cannot be "sever"',
    mend: 'did you mean "severe"?',
  },
  {
    slip: "a reading that is not there",
    from: "home: { country: DE, zone: { reading: zone } }",
    to: "home: { country: DE, zone: { reading: zoen } }",
    on: "home:",
    says: 'there is no reading "zoen"',
    mend: 'did you mean "zone"?',
  },
  {
    slip: "a reading where none may stand",
    from: "name: NETCOR\n",
    to: "name: { reading: zone }\n",
    on: "name: {",
    says: "no reading may stand here",
    mend: "write the value itself",
  },
  {
    slip: "a reading that is used nowhere",
    from: "pauses: { reading: pause }",
    to: "pauses: true",
    on: "pause:",
    says: '"pause" is used nowhere',
    mend: "take it out",
  },
  {
    slip: "an option that the reading has not",
    from: "inForce: german-time",
    to: "inForce: german",
    on: "inForce: german",
    says: 'no option "german"',
    mend: "german-time",
  },
];
