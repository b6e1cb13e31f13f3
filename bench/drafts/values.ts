// A policy as a bag of single values, so that a draft can be held against what people wrote down.
import type { Policy } from "../../src/policy/policy.ts";
import type { Path } from "../../src/policy/policy-problem.ts";

export const kinds = ["levels", "plans", "targets", "hours", "zones", "phones", "channels"] as const;
export type Kind = (typeof kinds)[number];

/** `key` is what two policies must have alike; `path` is where it stands in this one. */
export type Value = { readonly kind: Kind; readonly key: string; readonly path: Path };

/** With the readings in force. A restriction to some plans is a value of its own. */
export function valuesOf(policy: Policy): Value[] {
  return [
    ...levels(policy),
    ...plans(policy),
    ...targets(policy),
    ...times(policy),
    ...phones(policy),
    ...channels(policy),
  ];
}

function levels({ priorities }: Policy): Value[] {
  return priorities.map(({ level, name }, index) => value("levels", `${level} ${name}`, ["priorities", index, "name"]));
}

function plans(policy: Policy): Value[] {
  return policy.plans.map(({ id }, index) => value("plans", id, ["plans", index, "name"]));
}

/** One for each plan at each level: no plan is let off because its time is that of another. */
function targets({ plans, priorities, targets, noGuarantee = [] }: Policy): Value[] {
  const every = plans.length > 0 ? plans.map(({ id }) => id) : ["all"];
  const promised = targets.flatMap((one, index) => {
    const { amount, unit } = one.within;
    const said = `${one.kind}: ${amount} ${unit}${one.measure === "average" ? " on average" : ""}${one.by ? ` by ${one.by}` : ""}`;
    return (one.plans ?? every).flatMap((plan) =>
      one.priorities.map((level) => value("targets", `${plan} ${level} ${said}`, ["targets", index, "within"])),
    );
  });
  const refused = noGuarantee.flatMap((one, index) => {
    if (one.when) return [];
    const at = one.priorities ?? priorities.map(({ level }) => level);
    return (one.plans ?? every).flatMap((plan) =>
      at.map((level) => value("targets", `${plan} ${level} none`, ["noGuarantee", index])),
    );
  });
  return [...promised, ...refused];
}

function times({ calendars }: Policy): Value[] {
  return Object.entries(calendars).flatMap(([id, rule]) => {
    const off = rule.holidays === "none" ? [] : [value("hours", "holidays out", ["calendars", id, "holidays"])];
    return [
      value("hours", hoursKey(rule.hours), ["calendars", id, "hours"]),
      ...off,
      value("zones", rule.zone, ["calendars", id, "zone"]),
    ];
  });
}

function hoursKey(hours: Policy["calendars"][string]["hours"]): string {
  return hours === "always"
    ? "always"
    : hours.map(({ days, from, to }) => `${days.join(",")} ${from}–${to}`).join("; ");
}

function phones({ hotlines, calendars }: Policy): Value[] {
  return (hotlines?.lines ?? []).flatMap((line, index) => {
    const digits = line.number.replaceAll(/\D/g, "");
    const path = ["hotlines", "lines", index];
    const hours = line.hours ?? hotlines?.regions?.find(({ id }) => id === line.region)?.hours;
    const rule = hours === undefined ? undefined : calendars[hours];
    return [
      value("phones", digits, [...path, "number"]),
      value("phones", `${digits} ${line.country}`, [...path, "country"]),
      ...(line.extension ? [value("phones", `${digits} ext ${line.extension}`, [...path, "extension"])] : []),
      ...(line.tollFree ? [value("phones", `${digits} toll-free`, [...path, "tollFree"])] : []),
      ...(rule
        ? [
            value("phones", `${digits} ${hoursKey(rule.hours)} ${rule.zone}`, [
              ...path,
              line.hours ? "hours" : "region",
            ]),
          ]
        : []),
    ];
  });
}

function channels({ channels, hotlines }: Policy): Value[] {
  const ways = channels.flatMap((one, index) => {
    const key = `${one.kind} ${one.url ?? one.address ?? ""}`;
    const path = ["channels", index, one.url ? "url" : one.address ? "address" : "kind"];
    return [
      value("channels", key, path),
      ...(one.plans ? [value("channels", `${key} for ${one.plans.toSorted().join(", ")}`, path)] : []),
      ...(one.access === "anyone" ? [] : [value("channels", `${key} ${one.access}`, path)]),
    ];
  });
  const some = hotlines?.plans
    ? [value("channels", `numbers for ${hotlines.plans.toSorted().join(", ")}`, ["hotlines", "plans"])]
    : [];
  return [...ways, ...some];
}

function value(kind: Kind, key: string, path: Path): Value {
  return { kind, key, path };
}
