// A platform as a module: all that the house knows of one. Naming it in the list of platforms is all there is to do.
import { z } from "zod";
import type { PlatformName, Room } from "../case/case.ts";
import type { Records } from "../case/records.ts";
import type { Connected, House } from "./door.ts";
import type { Ask, Finding } from "./finding.ts";

/** What a platform may use of the settings that are no platform's own. */
export type SharedSettings = {
  readonly publicUrl: string | null;
  readonly encryptionKey: string | null;
  /** What may still be sealed with: it is opened, and nothing is sealed with these any more. */
  readonly earlierKeys?: readonly string[];
};

/** What is said of a platform, also where it is off. */
export type PlatformFace = {
  /** Stored with every case and never changed: lower case, one word. */
  readonly name: PlatformName;
  /** As people call it. */
  readonly title: string;
  /** The page that says how to set it up. */
  readonly guide: string;
  /** Its own word for whoever has installed Dueline, and what the ids of those look like. */
  readonly tenant: { readonly word: string; readonly id: string };
  /** What its tokens look like, as a global pattern: those that it gives later are in nobody's settings. */
  readonly tokens?: RegExp;
  /** An address that begins setting it up, with what is to be filled in there filled in. */
  readonly begin?: string;
  /** Where a message is found, by what is kept of the platform, asking nobody; null: that is not known. */
  linkTo?(records: Pick<Records, "get">, tenant: string, room: Room, message: string): Promise<string | null>;
};

/** How a platform writes itself down; `own` are its settings as they were read. */
export type PlatformSpec<Shape extends z.ZodRawShape> = PlatformFace & {
  /** Its part of the environment. It is wanted as soon as a variable is set that has no default. */
  readonly settings: z.ZodObject<Shape>;
  /** What is missing beside what is set, each with how to mend it; a value is never repeated. */
  missing(own: Own<Shape>, shared: SharedSettings): readonly string[];
  /** What no log may show. */
  secrets(own: Own<Shape>): readonly (string | undefined)[];
  /** What is on, in a few words for whoever starts it. */
  summary(own: Own<Shape>): string;
  /** Does it call us, at an address that must be reachable from outside? */
  calls(own: Own<Shape>): boolean;
  /** Looks at what can be looked at from here; posts nothing, leaves nothing behind. */
  doctor(own: Own<Shape>, ask: Ask): Promise<readonly Finding[]>;
  /** Loads the platform's SDK: here and not before. */
  connect(own: Own<Shape>, shared: SharedSettings, house: House): Promise<Connected>;
};

type Own<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape>>;

/** A platform with its settings inside: whoever holds it need not know which those are. */
export type PlatformSetUp = {
  readonly missing: readonly string[];
  readonly secrets: readonly string[];
  readonly summary: string;
  readonly calls: boolean;
  doctor(ask: Ask): Promise<readonly Finding[]>;
  connect(house: House): Promise<Connected>;
};

type Variables = { readonly [name: string]: string | undefined };

export type PlatformModule = PlatformFace & {
  /** The names of its variables. */
  readonly settings: readonly string[];
  /** `setUp` is null where it is not wanted, and where a value cannot be read: then `problems` say which. */
  read(
    env: Variables,
    shared: SharedSettings,
  ): { readonly setUp: PlatformSetUp | null; readonly problems: readonly string[] };
};

export function platformModule<Shape extends z.ZodRawShape>(spec: PlatformSpec<Shape>): PlatformModule {
  const { settings, name, title, guide, tenant, tokens, linkTo, begin } = spec;
  const switches = Object.entries(settings.shape).filter(
    ([, shape]) => z.safeParse(shape, undefined).data === undefined,
  );
  return {
    name,
    title,
    guide,
    tenant,
    ...(tokens ? { tokens } : {}),
    ...(linkTo ? { linkTo } : {}),
    ...(begin ? { begin } : {}),
    settings: Object.keys(settings.shape),
    read(env, shared) {
      const wanted = switches.some(([variable]) => env[variable] !== undefined);
      if (!wanted) return { setUp: null, problems: problemsIn(settings.partial().safeParse(env).error) };
      const { data, error } = settings.safeParse(env);
      return { setUp: data ? setUpOf(spec, data, shared) : null, problems: problemsIn(error) };
    },
  };
}

/** A line for each, with the variable's name and never its value. */
export function problemsIn(error: z.ZodError | undefined): string[] {
  return (error?.issues ?? []).map((issue) => `${issue.path.join(".")}: ${issue.message}`);
}

function setUpOf<Shape extends z.ZodRawShape>(
  spec: PlatformSpec<Shape>,
  own: Own<Shape>,
  shared: SharedSettings,
): PlatformSetUp {
  return {
    missing: spec.missing(own, shared),
    secrets: spec.secrets(own).filter((secret) => secret !== undefined),
    summary: spec.summary(own),
    calls: spec.calls(own),
    doctor: (ask) => spec.doctor(own, ask),
    connect: (house) => spec.connect(own, shared, house),
  };
}
