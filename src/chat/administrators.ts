// Who is told what is a matter of administrators, and that one of them hears it.
import type { Person, PlatformName } from "../case/case.ts";
import { first, type Language } from "../lang/languages.ts";
import type { Core } from "./core.ts";
import type { Card } from "./reply.ts";

const mostLines = 100;

type Besides = {
  /** Whom the platform, or whoever runs it, makes administrators. */
  readonly admins?: readonly string[];
  readonly without?: string;
};

/** Whoever is named, in the settings or by the platform; else who last changed what holds for all. */
export async function administratorsOf(
  { store }: Pick<Core, "store">,
  tenant: string,
  { admins = [], without }: Besides = {},
): Promise<Person[]> {
  const { roles } = await store.settingsOf(tenant, null);
  const named = new Map<string, Person>(admins.map((id) => [id, { id, name: "" }]));
  for (const admin of roles?.admins ?? []) named.set(admin.id, admin);
  if (without !== undefined) named.delete(without);
  if (named.size > 0) return [...named.values()];
  const lines = await store.audit(tenant, { limit: mostLines });
  const last = lines.find(
    ({ by, deed, on, result }) =>
      deed === "settings" && on.kind === "tenant" && result === "done" && by !== null && by.id !== without,
  );
  return last?.by ? [last.by] : [];
}

type Matter = {
  readonly tenant: string;
  readonly platform: PlatformName;
  /** Whose matter it is; null: nobody's in particular. */
  readonly of: Person | null;
};

/** Its own administrator; where the platform says that he cannot be told, every other one. Did anybody hear it? */
export async function tellAdministrators(
  core: Pick<Core, "store" | "platforms">,
  { tenant, platform, of }: Matter,
  card: (language: Language) => Card,
): Promise<boolean> {
  const speaking = core.platforms.get(platform);
  if (!speaking) return false;
  const told = async (person: Person) => {
    const language = person.language ?? first;
    const delivery = speaking.tell({ tenant, person, card: card(language), language });
    return (await delivery.catch(() => ({ kind: "unknown" as const }))).kind;
  };
  const how = of === null ? "refused" : await told(of);
  if (how !== "refused") return how === "posted";
  const others = await administratorsOf(core, tenant, of === null ? {} : { without: of.id });
  const heard = await Promise.all(others.map(told));
  return heard.includes("posted");
}
