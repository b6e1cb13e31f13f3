// The JSON of the registry, version 1.
import type { z } from "zod";
import { promisesByPlan } from "../../src/policy/matrix.ts";
import { type Duration, isBusiness } from "../../src/policy/parts.ts";
import type { Policy, Target } from "../../src/policy/policy.ts";
import { toIso } from "../../src/time/instant.ts";
import {
  type Due,
  type documents,
  type OpeningHours,
  schemaText,
  type VendorDocument,
  type Vendors,
} from "./documents.ts";
import { licence, type Settings } from "./look.ts";
import { type OpenTimes, opensIn } from "./open-times.ts";
import { checkedOn, type Vendor } from "./shelf.ts";

export { schemaText };

type Site = Pick<Settings, "url">;

export function headOf(schema: keyof typeof documents, { url }: Site, up: string) {
  return {
    $schema: `${url === null ? up : `${url}api/v1/`}schema/${schema}.json`,
    apiVersion: 1 as const,
    licence: { ...licence, attribution: "Dueline registry of support promises" },
  };
}

/** `asking`: how the address of a deadline goes on; null: these are files, and files answer nothing. */
export function vendorsJson(vendors: readonly Vendor[], site: Site, asking: string | null): z.infer<typeof Vendors> {
  const at = (path: string) => `${site.url ?? "../../"}${path}`;
  const rows = vendors.map(({ id, name, policy, inForce }) => ({
    id,
    name,
    aliases: policy.aliases ?? [],
    about: policy.about,
    plans: policy.plans.map((plan) => ({ id: plan.id, name: plan.name })),
    priorities: policy.priorities.map((one) => ({ level: one.level, name: one.name })),
    phone: policy.hotlines !== undefined,
    version: policy.version,
    inForce,
    checkedOn: checkedOn(policy),
    page: at(`vendors/${id}/`),
    href: at(`api/v1/${id}.json`),
    due: at(`api/v1/${id}/due.json`),
    deadlines: asking === null ? null : `${at(`api/v1/${id}/due.json`)}${asking}`,
    hours: at(`api/v1/${id}/hours.json`),
    badge: at(`badges/${id}.svg`),
  }));
  return { ...headOf("vendors", site, "./"), vendors: rows };
}

/** Of the version in force. */
export function vendorJson(vendor: Vendor, site: Site): z.infer<typeof VendorDocument> {
  return ofVersion(vendor, vendor.policy, site, "./");
}

/** Of any version, under an address of its own. */
export function versionJson(vendor: Vendor, policy: Policy, site: Site): z.infer<typeof VendorDocument> {
  return ofVersion(vendor, policy, site, "../../");
}

function ofVersion(vendor: Vendor, policy: Policy, site: Site, up: string): z.infer<typeof VendorDocument> {
  const at = (path: string) => `${site.url === null ? `${up}../../` : site.url}${path}`;
  const { id, inForce, versions } = vendor;
  const holds = (one: Policy) => inForce && one.version === vendor.policy.version;
  const rows = versions.map((one) => ({
    version: one.version,
    valid: one.valid,
    inForce: holds(one),
    incomplete: one.incomplete !== undefined,
    checkedOn: checkedOn(one),
    href: at(versionPath(id, one.version)),
  }));
  const page = at(`vendors/${id}/`);
  return {
    ...headOf("vendor", site, up),
    inForce: holds(policy),
    checkedOn: checkedOn(policy),
    page,
    versions: rows,
    policy,
  };
}

export function versionPath(id: string, version: string): string {
  return `api/v1/${id}/versions/${encodeURIComponent(version)}.json`;
}

function aboutOf({ id, name, policy }: Vendor) {
  return { vendor: id, name, version: policy.version, checkedOn: checkedOn(policy) };
}

export function dueJson(vendor: Vendor, site: Site): z.infer<typeof Due> {
  const { policy } = vendor;
  const rows = promisesByPlan(policy).flatMap(({ plans, cells }) =>
    cells.map(({ withheld, refused, targets }, index) => ({
      plans: plans.map(({ id }) => id),
      priority: policy.priorities[index]?.level ?? 0,
      offered: withheld === null,
      refused,
      targets: targets.map((target) => ({
        ...counted(target),
        kind: target.kind,
        measure: target.measure,
        by: target.by ?? null,
        otherwise: target.otherwise ? counted(target.otherwise) : null,
      })),
    })),
  );
  return { ...headOf("due", site, "../"), ...aboutOf(vendor), rows };
}

function counted({ within, calendar }: Pick<Target, "within" | "calendar">) {
  return { within, minutes: minutesOf(within), calendar: (isBusiness(within) && calendar) || null };
}

function minutesOf({ amount, unit }: Duration): number | null {
  if (unit === "minutes") return amount;
  if (unit === "hours") return amount * 60;
  return unit === "times-a-week" ? Math.round((7 * 1440) / amount) : null;
}

export function hoursJson(vendor: Vendor, site: Site, now: number): z.infer<typeof OpeningHours> {
  const { policy } = vendor;
  const calendars = Object.entries(policy.calendars).map(([name, rule]) => [
    name,
    { rule, open: written(opensIn(policy, name, now)) },
  ]);
  return { ...headOf("hours", site, "../"), ...aboutOf(vendor), calendars: Object.fromEntries(calendars) };
}

function written(open: OpenTimes): z.infer<typeof OpeningHours>["calendars"][string]["open"] {
  if (open.kind === "own") return { kind: "own", hours: [...open.hours] };
  if (open.kind !== "table") return open;
  const iso = (minute: number) => toIso(minute * 60_000);
  const spans = open.spans.map(([opens, closes]): [string, string] => [iso(opens), iso(closes)]);
  return { kind: "table", from: iso(open.from), until: iso(open.until), spans };
}
