// The chart as Helm renders it: by Go's own template engine, with the three of Helm's functions that the chart uses filled in.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse as render } from "@evertdespiegeleer/go-template";
import { parse, parseAllDocuments } from "yaml";

const folder = join(import.meta.dirname, "../../charts/dueline");
export const file = (name: string): string => readFileSync(join(folder, name), "utf8");

export type Manifest = { readonly kind: string; readonly [name: string]: unknown };
type Given = { readonly [name: string]: unknown };

/** The chart's own values with these in their place, one level deep: as Helm merges them. */
export function valuesWith(given: Given): Given {
  const own: Given = parse(file("values.yaml"));
  return Object.fromEntries(
    [...new Set([...Object.keys(own), ...Object.keys(given)])].map((name) => [name, merged(own[name], given[name])]),
  );
}

/** What `helm template sla charts/dueline` hands to the cluster, in the order of the files. */
export async function manifests(given: Given): Promise<readonly Manifest[]> {
  const rendered: Manifest[] = [];
  for (const template of readdirSync(join(folder, "templates")).filter((at) => at.endsWith(".yaml"))) {
    const yaml = await rendering(template, given);
    rendered.push(...parseAllDocuments(yaml).flatMap((one) => one.toJS({}) ?? []));
  }
  return rendered;
}

/** What `helm install` says at its end. */
export const notes = (given: Given): Promise<string> => rendering("NOTES.txt", given);

function rendering(template: string, given: Given): Promise<string> {
  const Values = valuesWith(given);
  const { name: Name, version: Version, appVersion: AppVersion } = parse(file("Chart.yaml"));
  const Release = { Name: "sla", Namespace: "support", Service: "Helm" };
  const text = filled(file("templates/_names.tpl") + file(`templates/${template}`), Values);
  return render(text, { Values, Release, Chart: { Name, Version, AppVersion } });
}

function merged(own: unknown, given: unknown): unknown {
  if (given === undefined) return own;
  return isMap(own) && isMap(given) ? { ...own, ...given } : given;
}

const isMap = (value: unknown): value is Given => typeof value === "object" && value !== null && !Array.isArray(value);

/** Go's engine knows neither `toJson` nor files: what these give is put in as a string. */
function filled(template: string, Values: Given): string {
  return template
    .replace(/{{ toJson \.Values\.([\w.]+) }}/g, (_, path: string) => literal(at(Values, path.split("."))))
    .replace(/{{ toJson \(fromYaml \(\.Files\.Get "([\w.]+)"\)\) }}/g, (_, name: string) => literal(parse(file(name))));
}

const literal = (value: unknown): string => `{{ ${JSON.stringify(JSON.stringify(value))} }}`;

function at(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return value;
  return isMap(value) ? at(value[name], rest) : undefined;
}
