// A vendor's products, each with plans of its own: where a rule names a product it means every plan of it.
import { z } from "zod";
import { isTree } from "./tree.ts";

const Listed = z.looseObject({
  products: z.array(z.looseObject({ id: z.string(), name: z.string() })).min(1),
  plans: z.array(z.looseObject({ id: z.string(), name: z.string() })),
});

/** Takes any parsed YAML with its readings in force; what lists no products is left as it is. */
export function withProducts(policy: unknown): unknown {
  const listed = Listed.safeParse(policy);
  if (!listed.success || !isTree(policy)) return policy;
  const { products, plans } = listed.data;
  const plansOf = new Map(
    products.map(({ id }) => [id, plans.filter(({ product }) => product === id).map((plan) => plan.id)]),
  );
  const named = plans.map((plan) => {
    const product = products.find(({ id }) => id === plan.product);
    return product ? { ...plan, name: `${product.name} · ${plan.name}` } : plan;
  });
  const { plans: _, ...rest } = policy;
  return {
    ...Object.fromEntries(Object.entries(rest).map(([name, part]) => [name, spelledOut(part, plansOf)])),
    plans: named,
  };
}

function spelledOut(node: unknown, plansOf: ReadonlyMap<string, readonly string[]>): unknown {
  if (Array.isArray(node)) return node.map((one: unknown) => spelledOut(one, plansOf));
  if (!isTree(node)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([name, one]) => [
      name,
      name === "plans" && Array.isArray(one)
        ? one.flatMap((plan: unknown) => (typeof plan === "string" ? (plansOf.get(plan) ?? plan) : plan))
        : spelledOut(one, plansOf),
    ]),
  );
}
