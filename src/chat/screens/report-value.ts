// What a report is of, as its buttons carry it: of the organisation too, of which no file is made.

import { z } from "zod";
import { carried } from "../carried.ts";
import type { Reach } from "../reading/period.ts";
import { Asked } from "./report-asked.ts";

const Carried = Asked.extend({ across: z.boolean().default(false) });

/** `span` epoch ms, half-open; null: since ever. */
export type About = Pick<Asked, "vendor" | "span"> & { readonly reach: Reach };

/** @throws Error where no button of ours carries that. */
export function readAsked(value: string): About {
  const { here, across, ...asked } = carried(Carried, value);
  return { ...asked, reach: across ? "organisation" : here ? "here" : "tenant" };
}

export function reportValue(about: About): string {
  const across = about.reach === "organisation" ? { across: true } : {};
  return JSON.stringify({ ...ofTenant(about), ...across });
}

export function ofTenant({ vendor, span, reach }: About): Asked {
  return { vendor, span, here: reach === "here" };
}
