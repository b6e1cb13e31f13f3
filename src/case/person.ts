// Who does something with a case.
import type { Language } from "../lang/languages.ts";

/** Somebody as the platform knows him. Zone and language are there only where the platform told them. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly zone?: string | undefined;
  readonly language?: Language | undefined;
  /** It is no person but a token of the API, of this name; and who made that. */
  readonly token?: { readonly by: Pick<Person, "id" | "name"> | null } | undefined;
};
