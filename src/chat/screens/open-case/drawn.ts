// What the dialog is drawn from.
import type { Policy } from "../../../policy/policy.ts";
import type { Line } from "../../reply.ts";
import type { Visit } from "../../visit.ts";
import type { Mistakes } from "./check.ts";
import type { Draft } from "./draft.ts";

export type Drawn = {
  readonly visit: Visit;
  readonly draft: Draft;
  readonly policy: Policy | undefined;
  readonly mistakes: Mistakes;
  /** "Next" was pressed, and the vendor that was chosen asks more than was shown. */
  readonly asksMore?: boolean;
  /** Nothing was filled in by hand yet. */
  readonly first?: boolean;
  /** What is said above everything else, once. */
  readonly notice?: readonly Line[];
};
