// What is listed by an id is listed once, and regions of lines are the ones that are listed.
import { didYouMean } from "../nearest.ts";
import type { Policy } from "../policy.ts";
import type { Finding, Path } from "../policy-problem.ts";

type Part = Pick<
  Policy,
  "plans" | "products" | "channels" | "caveats" | "escalation" | "notes" | "sources" | "hotlines"
>;

export function checkLists(policy: Part): Finding[] {
  const { plans, channels, caveats = [], escalation = [], notes = [], sources, hotlines } = policy;
  return [
    ...twice(
      ["plans"],
      "id",
      plans.map(({ id }) => id),
    ),
    ...twice(
      ["products"],
      "id",
      (policy.products ?? []).map(({ id }) => id),
    ),
    ...plans.flatMap(({ product }, index) => strayProduct(product, index, policy)),
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
      ["escalation"],
      "id",
      escalation.map(({ id }) => id),
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

function strayProduct(product: string | undefined, index: number, { products = [] }: Part): Finding[] {
  if (product === undefined || products.some(({ id }) => id === product)) return [];
  const known = products.map(({ id }) => id);
  const mend = didYouMean(product, known, `the products are ${known.join(", ") || "missing"}`);
  return [{ path: ["plans", index, "product"], message: `there is no product "${product}"`, mend }];
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
