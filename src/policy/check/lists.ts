// What is listed by an id is listed once, and regions of lines are the ones that are listed.
import { didYouMean } from "../nearest.ts";
import type { Policy } from "../policy.ts";
import type { Finding, Path } from "../policy-problem.ts";

type Part = Pick<
  Policy,
  "plans" | "products" | "channels" | "caveats" | "escalation" | "notes" | "sources" | "hotlines"
>;

export function checkLists(policy: Part): Finding[] {
  const { plans, products = [], channels, caveats = [], escalation = [], notes = [], sources, hotlines } = policy;
  const { regions = [], lines = [] } = hotlines ?? {};
  return [
    ...idTwice(["plans"], plans),
    ...idTwice(["products"], products),
    ...plans.flatMap(({ product }, index) => strayProduct(product, index, policy)),
    ...idTwice(["channels"], channels),
    ...idTwice(["caveats"], caveats),
    ...idTwice(["escalation"], escalation),
    ...idTwice(["notes"], notes),
    ...twice(["sources"], "document", sources, ({ document }) => document),
    ...idTwice(["hotlines", "regions"], regions),
    ...twice(["hotlines", "lines"], "number", lines, ({ number }) => number),
  ];
}

function strayProduct(product: string | undefined, index: number, { products = [] }: Part): Finding[] {
  if (product === undefined || products.some(({ id }) => id === product)) return [];
  const known = products.map(({ id }) => id);
  const mend = didYouMean(product, known, `the products are ${known.join(", ") || "missing"}`);
  return [{ path: ["plans", index, "product"], message: `there is no product "${product}"`, mend }];
}

function idTwice(path: Path, list: readonly { readonly id: string }[]): Finding[] {
  return twice(path, "id", list, ({ id }) => id);
}

function twice<T>(path: Path, field: string, list: readonly T[], nameOf: (one: T) => string): Finding[] {
  const names = list.map(nameOf);
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
