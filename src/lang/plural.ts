// Numbers with their nouns: "1 zi", "2 zile", "20 de zile", "101 zile".

/** `few` is Romanian's 2 to 19; its `other` takes "de" with it: "de zile". */
export type Forms = { readonly one: string; readonly few?: string; readonly other: string };

/** "4 business hours": the number and the form that it takes by a language's rules. Whole numbers from 0. */
export function counted(rules: Intl.PluralRules, count: number, forms: Forms): string {
  const form = rules.select(count);
  const noun = form === "one" ? forms.one : form === "few" ? (forms.few ?? forms.other) : forms.other;
  return `${count} ${noun}`;
}
