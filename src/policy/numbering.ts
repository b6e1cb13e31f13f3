// The world's numbering plans, read with the first number that is looked at: a start whose policies are kept from before looks at none.
import { createRequire } from "node:module";

const need = createRequire(import.meta.url);

export function numbering(): typeof import("libphonenumber-js/max") {
  return need("libphonenumber-js/max");
}
