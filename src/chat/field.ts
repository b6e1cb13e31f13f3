// What a form asks, as meaning: every adapter draws each kind, or does not compile.
import type { Person } from "../case/case.ts";
import type { Wall } from "./intent.ts";

/** `group`: what a long list calls the part of it that the option stands in. */
export type Option = {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly group?: string | undefined;
};

type Asked = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional: boolean;
  /** What is wrong with the answer, and how to mend it; shown at the field. */
  readonly mistake?: string | undefined;
};
/** `live`: a platform that can asks again (`change`) as soon as this is answered. */
type Live = { readonly live: boolean };

export type Field =
  | (Asked & {
      readonly kind: "text";
      readonly value: string;
      readonly lines: "one" | "many";
      readonly most: number;
      readonly placeholder?: string | undefined;
    })
  /** Exactly one of a few (radio), of many (menu), or of very many that filter as one types (search); `value` null: none yet. */
  | (Asked &
      Live & {
        readonly kind: "choice";
        readonly look: "radio" | "menu" | "search";
        readonly options: readonly Option[];
        readonly value: string | null;
      })
  | (Asked & {
      readonly kind: "choices";
      readonly look: "boxes" | "menu" | "search";
      readonly options: readonly Option[];
      readonly value: readonly string[];
    })
  | (Asked & { readonly kind: "people"; readonly most: number; readonly value: readonly Person[] })
  | (Asked & Live & { readonly kind: "room"; readonly value: string | null })
  | (Asked & { readonly kind: "rooms"; readonly most: number; readonly value: readonly string[] })
  /** An instant, epoch ms, picked in the reader's own zone; or what he entered, where that is not clear. `clock`: the time of day, where it has a field of its own. */
  | (Asked & {
      readonly kind: "moment";
      readonly value: number | Wall | null;
      readonly zone: string;
      readonly clock: string;
    });

export const fieldKinds = ["text", "choice", "choices", "people", "room", "rooms", "moment"] as const;
