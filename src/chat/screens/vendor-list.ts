// Which vendors are offered, and in what order: those that are used here first, every other one below them.
import type { Policy } from "../../policy/policy.ts";
import type { Option } from "../reply.ts";
import { policiesOf, type Visit } from "../visit.ts";
import { inOrder } from "./long-list.ts";

/** As many as are taken in at a look; more are searched. */
export const mostAtALook = 10;

/** `often`: ids of those that whoever asks opened cases with, the most frequent first. */
export function vendorOptions(visit: Visit, often: readonly string[]): readonly Option[] {
  const { ask, language } = visit.words;
  const { policies } = visit.core.catalog;
  const options = policies.map(({ id, name }) => ({ value: id, label: name }));
  const chosen = visit.settings.vendors !== null;
  if (!chosen && policies.length <= mostAtALook) return byUse(policies, often).map(optionOf);
  const likely = chosen ? byUse(policiesOf(visit), often).map(({ id }) => id) : often;
  const called = likely.length > 0 ? { likely: ask.usedHere, other: ask.otherVendor } : undefined;
  return inOrder(options, likely, language, called);
}

function byUse(policies: readonly Policy[], often: readonly string[]): Policy[] {
  const rank = ({ id }: Policy) => (often.includes(id) ? often.indexOf(id) : often.length);
  return policies.toSorted((a, b) => rank(a) - rank(b));
}

function optionOf({ id, name }: Policy): Option {
  return { value: id, label: name };
}

const mostNamed = 12;

/** "NETCOR, Zoom and 96 more", those used here first. */
export function vendorsHere(visit: Visit): string {
  const used = policiesOf(visit);
  const all = [...used, ...visit.core.catalog.policies.filter((one) => !used.includes(one))];
  const names = all.slice(0, mostNamed).map(({ name }) => name);
  const others = all.length - names.length;
  return others > 0 ? visit.words.talk.moreVendors(names.join(", "), others) : names.join(", ");
}
