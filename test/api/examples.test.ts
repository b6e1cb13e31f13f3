// The examples in the description are what the API really answers. `EXAMPLES=write npx vitest run test/api/examples.test.ts` writes them anew, then `npm run client`.
import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openApi } from "../../adapters/api/app.ts";
import recorded from "../../adapters/api/examples.json" with { type: "json" };
import { apiDesk } from "./desk.ts";

const place = { country: "DE", zone: "Europe/Berlin" };
const asked = new URLSearchParams({ vendor: "netcor", priority: "1", reportedAt: "2026-11-23T10:30:00Z", ...place });
const damage = { vendor: "netcor", title: "Line dead", impact: "down", workaround: "none", room: "C1", ...place };

/** By operation, in the order in which they are asked; a body is posted. */
const requests: readonly (readonly [operation: string, path: string, body?: object])[] = [
  ["triage", `/triage?${new URLSearchParams({ text: "netcor is down, no workaround", ...place })}`],
  ["due", `/due?${asked}`],
  ["why", `/why?${asked}`],
  ["hotline", `/hotline?${new URLSearchParams({ vendor: "netcor", ...place })}`],
  ["getPolicy", "/policies/netcor"],
  ["openCase", "/cases", damage],
  ["moveCase", "/cases/1/moves", { kind: "report" }],
  ["holdCase", "/cases/1/legal-hold", { on: true, why: "Claim 4711" }],
  ["getCase", "/cases/1"],
  ["getHistory", "/cases/1/history"],
  ["listCases", "/cases?state=open&limit=1"],
  ["getReport", "/report"],
  ["getAudit", "/audit?limit=1"],
];

test("the examples in the description are what is really answered, one for each address that answers JSON", async () => {
  const desk = await apiDesk(100);
  const { text } = await desk.tokenOf({ name: "ServiceNow", scopes: ["read", "write", "audit", "hold"] });
  const answers: Record<string, unknown> = {};
  for (const [operation, path, body] of requests) {
    const headers = { authorization: `Bearer ${text}`, "content-type": "application/json" };
    const posted = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
    const answer = await fetch(`${desk.url}/api/v1${path}`, { headers, ...posted });
    expect(answer.ok, operation).toBe(true);
    answers[operation] = await answer.json();
  }
  answers.listPolicies = { policies: [answers.getPolicy] };
  if (process.env.EXAMPLES === "write")
    writeFileSync("adapters/api/examples.json", `${JSON.stringify(answers, null, 2)}\n`);
  else expect(answers).toEqual(recorded);
  const told = JSON.stringify(openApi());
  for (const [operation] of requests) expect(told).toContain(`"operationId":"${operation}"`);
});
