// What the chart makes of its own values, under Kubernetes' own types: the compiler refuses a field that is not theirs.
import type { IDeployment } from "kubernetes-models/apps/v1/Deployment";
import type { IPodDisruptionBudget } from "kubernetes-models/policy/v1/PodDisruptionBudget";
import type { IService } from "kubernetes-models/v1/Service";
import type { IServiceAccount } from "kubernetes-models/v1/ServiceAccount";

const selector = { "app.kubernetes.io/name": "dueline", "app.kubernetes.io/instance": "sla" };
const labels = {
  ...selector,
  "app.kubernetes.io/version": "0.1.0",
  "app.kubernetes.io/managed-by": "Helm",
  "helm.sh/chart": "dueline-0.1.0",
};
const metadata = { name: "sla", labels };

const account: IServiceAccount = {
  apiVersion: "v1",
  kind: "ServiceAccount",
  metadata,
  automountServiceAccountToken: false,
};

const service: IService = {
  apiVersion: "v1",
  kind: "Service",
  metadata,
  spec: { selector, ports: [{ name: "http", port: 80, targetPort: "http" }] },
};

const budget: IPodDisruptionBudget = {
  apiVersion: "policy/v1",
  kind: "PodDisruptionBudget",
  metadata,
  spec: { maxUnavailable: 1, selector: { matchLabels: selector } },
};

const deployment: IDeployment = {
  apiVersion: "apps/v1",
  kind: "Deployment",
  metadata,
  spec: {
    replicas: 2,
    strategy: { type: "RollingUpdate", rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } },
    selector: { matchLabels: selector },
    template: {
      metadata: { labels, annotations: {} },
      spec: {
        serviceAccountName: "sla",
        automountServiceAccountToken: false,
        imagePullSecrets: [],
        terminationGracePeriodSeconds: 30,
        securityContext: {
          runAsNonRoot: true,
          runAsUser: 1000,
          runAsGroup: 1000,
          fsGroup: 1000,
          seccompProfile: { type: "RuntimeDefault" },
        },
        nodeSelector: {},
        tolerations: [],
        affinity: {},
        topologySpreadConstraints: [
          {
            maxSkew: 1,
            topologyKey: "kubernetes.io/hostname",
            whenUnsatisfiable: "ScheduleAnyway",
            labelSelector: { matchLabels: selector },
          },
        ],
        containers: [
          {
            name: "dueline",
            image: "dueline:0.1.0",
            imagePullPolicy: "IfNotPresent",
            ports: [{ name: "http", containerPort: 3000 }],
            envFrom: [{ secretRef: { name: "dueline-secrets" } }],
            env: [
              { name: "PORT", value: "3000" },
              { name: "HOST", value: "0.0.0.0" },
              { name: "PLAYGROUND", value: "off" },
            ],
            startupProbe: {
              httpGet: { path: "/healthz", port: "http" },
              periodSeconds: 2,
              timeoutSeconds: 3,
              failureThreshold: 300,
            },
            livenessProbe: {
              httpGet: { path: "/healthz", port: "http" },
              periodSeconds: 10,
              timeoutSeconds: 3,
              failureThreshold: 3,
            },
            readinessProbe: {
              httpGet: { path: "/readyz", port: "http" },
              periodSeconds: 5,
              timeoutSeconds: 3,
              failureThreshold: 2,
            },
            lifecycle: { preStop: { exec: { command: ["sleep", "3"] } } },
            resources: { requests: { cpu: "100m", memory: "256Mi" }, limits: { memory: "512Mi" } },
            securityContext: {
              allowPrivilegeEscalation: false,
              readOnlyRootFilesystem: true,
              capabilities: { drop: ["ALL"] },
            },
            volumeMounts: [{ name: "tmp", mountPath: "/tmp" }],
          },
        ],
        volumes: [{ name: "tmp", emptyDir: {} }],
      },
    },
  },
};

/** In the order of the chart's files. */
export const usual = [account, service, budget, deployment];
