// A version that is asked for by its own name, "zoom@2025-premier": the line is read with that one in the vendor's place.
import type { Shelf } from "./damage.ts";

export type Named = { readonly said: string; readonly shelf: Shelf };

/** Null: none is named. An address such as anna@zoom.us names none. */
export function versionNamed(said: string, shelf: Shelf): Named | null {
  for (const word of said.split(/\s+/).filter((one) => one.includes("@"))) {
    const name = word.replace(/[?!.,:;]+$/, "");
    const version = shelf.find(name);
    if (version) {
      const instead = <T extends { readonly id: string }>(policy: T) => (policy.id === version.id ? version : policy);
      return {
        said: said.replace(name, version.id),
        shelf: {
          policies: shelf.policies.map(instead),
          find: (one) => {
            const found = shelf.find(one);
            return found && instead(found);
          },
          nearest: shelf.nearest,
        },
      };
    }
  }
  return null;
}
