// That somebody left, as a platform says it, and what is still his here.
import type { Person, PlatformName } from "../case/case.ts";

export type Departed = {
  readonly platform: PlatformName;
  readonly tenant: string;
  /** As the platform names him. */
  readonly person: string;
  /** His account is shut, or he is no longer in a team that the app is in. */
  readonly from: "company" | "team";
  /** Whom the platform, or whoever runs it, makes administrators here. */
  readonly admins: readonly string[];
};

/** What is still his: the vendors that know him as a designated contact, and open cases that he takes care of. */
export type StillNamed = {
  readonly who: Person;
  readonly vendors: readonly string[];
  readonly cases: readonly number[];
};
