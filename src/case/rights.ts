// Who may see a case, and who may change it: the one place where that is decided.
import type { Room, SupportCase } from "./case.ts";

/** Who sees what is said in a room: everybody of the tenant, or only those who are in it. */
export type Audience = "everybody" | "members";

/** Somebody as the platform, and the tenant's own settings, know him. */
export type Role = {
  readonly id: string;
  /** Reads every case, and changes none. */
  readonly auditor: boolean;
  /** Of another company, in a room that is shared with it: sees the card and changes nothing. */
  readonly outside: boolean;
};

/** How he stands to a case's room. `audience` null: the platform has not said yet, and counts as `members`. */
export type Standpoint = { readonly audience: Audience | null; readonly isIn: boolean };

export type Deed = "see" | "change";

/** `hidden`: it is to be for him as if there were no such case. */
export type Right = "yes" | "hidden" | "auditor" | "outside";

type Concerned = Pick<SupportCase, "reporter" | "owner" | "contact">;

export function may(who: Role, deed: Deed, row: Concerned, { audience, isIn }: Standpoint): Right {
  const open = audience === "everybody" && !who.outside;
  const sees = who.auditor || open || isIn || isConcerned(who, row);
  if (!sees) return "hidden";
  if (deed === "see") return "yes";
  if (who.outside) return "outside";
  return who.auditor ? "auditor" : "yes";
}

/** Whoever opened it, cares for it or is asked to call may see it wherever it is talked about. */
export function isConcerned({ id }: Pick<Role, "id">, { reporter, owner, contact }: Concerned): boolean {
  return [reporter, owner, contact].some((person) => person?.id === id);
}

/** Figures of the other tenants of an organisation are for those who answer for their own, and for nobody from outside. */
export function seesAcross({ auditor, outside }: Pick<Role, "auditor" | "outside">, admin: boolean): boolean {
  return !outside && (admin || auditor);
}

/**
 * Who asks for a list. `rooms`: the ids of those rooms that he is in, beside which he sees what everybody sees (`outside`:
 * not even that), and the cases that concern him. `operator`: whoever runs the house.
 */
export type Asker =
  | { readonly kind: "person"; readonly id: string; readonly outside: boolean; readonly rooms: readonly string[] }
  | { readonly kind: "auditor" | "operator" };

/** A room in which there are cases, and what is known of it; `askedAt` epoch ms. */
export type KnownRoom = Pick<Room, "platform" | "id"> & {
  readonly audience: Audience | null;
  readonly askedAt: number | null;
};
