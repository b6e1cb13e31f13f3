// What is listed by an id is listed once, and regions of lines are the ones that are listed.
import type { Policy } from "../policy.ts";
import type { Finding, Path } from "../policy-problem.ts";

type Part = Pick<Policy, "plans" | "channels" | "caveats" | "notes" | "sources" | "hotlines">;

export function checkLists(policy: Part): Finding[] {
  const { plans, channels, caveats = [], notes = [], sources, hotlines } = policy;
  return [
    ...twice(
      ["plans"],
      "id",
      plans.map(({ id }) => id),
    ),
    ...twice(
      ["channels"],
      "id",
      channels.map(({ id }) => id),
    ),
    ...twice(
      ["caveats"],
      "id",
      caveats.map(({ id }) => id),
    ),
    ...twice(
      ["notes"],
      "id",
      notes.map(({ id }) => id),
    ),
    ...twice(
      ["sources"],
      "document",
      sources.map(({ document }) => document),
    ),
    ...twice(
      ["hotlines", "regions"],
      "id",
      (hotlines?.regions ?? []).map(({ id }) => id),
    ),
    ...twice(
      ["hotlines", "lines"],
      "number",
      (hotlines?.lines ?? []).map(({ number }) => number),
    ),
  ];
}

function twice(path: Path, field: string, names: readonly string[]): Finding[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [
          {
            path: [...path, index, field],
            message: `"${name}" stands there a second time`,
            mend: "rename it or take it out",
          },
        ],
  );
}
