// The Helm chart: what it hands to a cluster, which values it takes, and which alerts it brings.
import { readFileSync } from "node:fs";
import { PrometheusRule } from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PrometheusRule";
import { ServiceMonitor } from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/ServiceMonitor";
import { Ajv } from "ajv";
import { Deployment } from "kubernetes-models/apps/v1/Deployment";
import { Ingress } from "kubernetes-models/networking.k8s.io/v1/Ingress";
import { PodDisruptionBudget } from "kubernetes-models/policy/v1/PodDisruptionBudget";
import { Service } from "kubernetes-models/v1/Service";
import { ServiceAccount } from "kubernetes-models/v1/ServiceAccount";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { linkPath } from "../../adapters/teams/link.ts";
import { pagesOf } from "../../adapters/web/pages.ts";
import { mailPath } from "../../src/chat/mail/path.ts";
import { calendarPath } from "../../src/chat/screens/calendar-card.ts";
import { pagerPaths } from "../../src/chat/webhooks/answers.ts";
import { usual } from "./manifests.ts";
import { file, type Manifest, manifests, notes, valuesWith } from "./render.ts";

const everything = {
  existingSecret: "dueline-secrets",
  image: { repository: "registry.example.com/dueline", tag: "1.2.3" },
  env: { PUBLIC_URL: "https://sla.example.com", OPERATOR_NAME: 'Acme "IT" & friends' },
  replicas: 3,
  priorityClassName: "high",
  tolerations: [{ key: "spot", operator: "Exists" }],
  ingress: { enabled: true, host: "sla.example.com", tlsSecret: "tls", className: "nginx", annotations: { a: "b" } },
  serviceMonitor: { enabled: true, labels: { release: "prometheus" } },
  prometheusRule: { enabled: true },
};

const models: { readonly [kind: string]: (manifest: Manifest) => void } = {
  Deployment: refusedBy(Deployment),
  Ingress: refusedBy(Ingress),
  PodDisruptionBudget: refusedBy(PodDisruptionBudget),
  PrometheusRule: refusedBy(PrometheusRule),
  Service: refusedBy(Service),
  ServiceAccount: refusedBy(ServiceAccount),
  ServiceMonitor: refusedBy(ServiceMonitor),
};
const accepts = new Ajv({ strictTypes: false }).compile(parse(file("values.schema.json")));
const taken = (given: object): boolean => accepts(valuesWith({ ...given }));

test("with nothing but a Secret the chart makes two replicas that Kubernetes may move without a gap", async () => {
  const made = await manifests({ existingSecret: "dueline-secrets" });
  expect(made).toEqual(usual);
});

test("with everything set it is what Kubernetes and the Prometheus Operator take", async () => {
  const made = await manifests(everything);
  expect(made.map(({ kind }) => kind).toSorted()).toEqual(Object.keys(models));
  for (const manifest of made) expect(() => models[manifest.kind]?.(manifest)).not.toThrow();
  const container = "spec.template.spec.containers.0";
  expect(of(made, "Deployment")).toHaveProperty(`${container}.image`, "registry.example.com/dueline:1.2.3");
  expect(of(made, "Deployment")).toHaveProperty(`${container}.env.3`, {
    name: "OPERATOR_NAME",
    value: 'Acme "IT" & friends',
  });
  expect(JSON.stringify(of(made, "Ingress"))).not.toMatch(/metrics|readyz/);
  expect(of(made, "ServiceMonitor")).toHaveProperty("metadata.labels.release", "prometheus");
});

test("from outside come the platforms and the pages that their apps link to, and nothing that is for other programs or for who measures", async () => {
  const ingress = { enabled: true, host: "sla.example.com" };
  const rules = JSON.stringify(of(await manifests({ existingSecret: "s", ingress }), "Ingress"));
  const paths = [...rules.matchAll(/"path":"([^"]+)"/g)].map(([, path = ""]) => path);
  const isLetIn = (path: string) => paths.some((above) => path === above || path.startsWith(`${above}/`));
  const pages = Object.keys(pagesOf({ operator: null, contact: null, retentionMonths: null }));
  for (const path of ["/slack/events", "/slack/install", "/teams/messages", linkPath, ...pages])
    expect(isLetIn(path), path).toBe(true);
  const programs = ["/api/v1/cases", "/mcp", calendarPath, mailPath, ...Object.values(pagerPaths)];
  for (const path of ["/metrics", "/healthz", "/readyz", ...programs]) expect(isLetIn(path), path).toBe(false);
});

test("whoever installs it is told how to go on, with the names that he chose", async () => {
  const { existingSecret } = everything;
  const told = await notes({ existingSecret });
  expect(told).toContain(`2 replicas on the database that DATABASE_URL in the Secret ${existingSecret} names`);
  expect(told).toContain("kubectl --namespace support exec deployment/sla -- node front/dueline.ts doctor");
  expect(told).not.toMatch(/no value|\{\{/);
});

test("values that would not start, or would let the figures out, are refused before anything is installed", () => {
  const { existingSecret } = everything;
  expect(taken(everything)).toBe(true);
  for (const wrong of [
    {},
    { existingSecret, replicas: 0 },
    { existingSecret, env: { PORT: "80" } },
    { existingSecret, env: { API_REQUESTS_PER_MINUTE: 5 } },
    { existingSecret, ingress: { enabled: true } },
    { existingSecret, ingress: { paths: ["/metrics"] } },
    { existingSecret, replica: 2 },
  ])
    expect(taken(wrong), JSON.stringify(wrong)).toBe(false);
});

test("each alert asks for metrics that are measured, and says what is the matter; the operator gets the file as it is", async () => {
  const alerts: { readonly groups: readonly { readonly rules: readonly Rule[] }[] } = parse(file("alerts.yaml"));
  const described = readFileSync("docs/operations.md", "utf8");
  for (const { alert, expr, annotations } of alerts.groups.flatMap(({ rules }) => rules)) {
    for (const [metric] of expr.matchAll(/dueline_\w+/g))
      expect(described, alert).toContain(`| \`${metric.replace(/_bucket$/, "")}\` |`);
    expect(annotations.summary, alert).toMatch(/\w/);
  }
  expect(of(await manifests(everything), "PrometheusRule").spec).toEqual(alerts);
});

test("chart and program are of one version", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(parse(file("Chart.yaml"))).toMatchObject({ version, appVersion: version });
});

type Rule = { readonly alert: string; readonly expr: string; readonly annotations: { readonly summary: string } };

function of(made: readonly Manifest[], kind: string): Manifest {
  const found = made.find((manifest) => manifest.kind === kind);
  if (!found) throw new Error(`The chart made no ${kind}.`);
  return found;
}

type Model<Data> = { is(value: unknown): value is Data; new (data: Data): { validate(): void } };

/** Throws where its kind's version or shape is another. */
function refusedBy<Data>(Kind: Model<Data>): (manifest: Manifest) => void {
  return (manifest) => {
    if (!Kind.is(manifest)) throw new Error(`${manifest.kind} of another version: ${manifest.apiVersion}`);
    new Kind(manifest).validate();
  };
}
