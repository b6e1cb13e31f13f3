// An address that there is, asked with a method that it does not take: said so, and with which.
import type { NotFoundHandler } from "hono";
import type { Env } from "./context.ts";
import { Refusal } from "./problem.ts";

type Path = { readonly looks: RegExp; readonly methods: string };

/** `paths`: those of the description, with their methods. `help`: where to read on. */
export function nothingThere(paths: object, help: string): NotFoundHandler<Env> {
  const known = Object.entries(paths).map(([path, item]): Path => {
    const methods = Object.keys(Object(item)).map((method) => method.toUpperCase());
    return { looks: new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`), methods: methods.join(", ") };
  });
  return (context) => {
    const found = known.find(({ looks }) => looks.test(context.req.path));
    if (!found) return new Refusal("not-found", help).answer(context);
    const { methods } = found;
    return new Refusal("wrong-method", `This address takes ${methods}.`, { headers: { allow: methods } }).answer(
      context,
    );
  };
}
