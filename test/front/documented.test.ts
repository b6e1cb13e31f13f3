// What an operator can set and measure is written down.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createMetrics } from "../../adapters/web/metrics.ts";
import { startWeb } from "../../adapters/web/server.ts";
import { platforms } from "../../front/platforms.ts";
import { Environment } from "../../front/settings.ts";
import { plain } from "../platform/example/index.ts";

const operations = readFileSync("docs/operations.md", "utf8");

test("every setting of the house is in .env.example and in docs/operations.md, and nothing is there that is not read", () => {
  const example = readFileSync(".env.example", "utf8");
  const given = [...example.matchAll(/^(?:# )?([A-Z][A-Z_]+)=/gm)].map(([, name = ""]) => name);
  // A platform's own are its module's, and on the page that it names: a new one writes nothing here.
  const own = Object.keys(Environment.shape);
  const read = [...own, ...platforms.flatMap(({ settings }) => settings)];
  // For compose.yaml alone, which reads the same file.
  expect(given.filter((name) => !read.includes(name))).toEqual(["POSTGRES_PASSWORD"]);
  expect(own.length).toBeGreaterThan(8);
  expect(own.filter((name) => !given.includes(name) || !operations.includes(`\`${name}\``))).toEqual([]);
});

test("every variable of a platform is on the page that it names as its guide, or among the settings of all", () => {
  for (const { guide, settings } of [...platforms, plain]) {
    const page = readFileSync(guide, "utf8");
    expect(settings.filter((name) => !page.includes(name) && !operations.includes(`\`${name}\``))).toEqual([]);
  }
});

test("every metric of ours is in docs/operations.md, and none is there that is not measured", async () => {
  const metrics = createMetrics(() => Promise.resolve({ waiting: 0, overdue: 0 }));
  const quiet = { info: () => {}, warn: () => {}, error: () => {} };
  const routes = { "/metrics": metrics.handler };
  const web = await startWeb({ host: "127.0.0.1", port: 0, routes, newId: () => "1", log: quiet });
  const text = await (await fetch(`${web.url}/metrics`)).text();
  await web.stop();
  const measured = [...text.matchAll(/^# TYPE (dueline_\w+)/gm)].map(([, name]) => name);
  const described = [...operations.matchAll(/^\| `(dueline_\w+)`/gm)].map(([, name]) => name);
  expect(described.toSorted()).toEqual(measured.toSorted());
});
