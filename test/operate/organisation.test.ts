// An organisation is named by whoever runs Dueline, and counts whoever agreed.
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStore } from "../../adapters/store/index.ts";
import { aCase, ana, ids, noon, opening } from "../store/samples.ts";
import { dueline, folder } from "./desk.ts";

test("tenants are invited, listed, reported on and taken out; one that belongs elsewhere stays there", async () => {
  const SQLITE_FILE = join(folder(), "dueline.db");
  const env = { SQLITE_FILE };
  const newId = ids("organisation");
  const store = await openStore({ kind: "sqlite", path: SQLITE_FILE, newId });
  for (const tenant of ["T1", "T2"]) await store.keep(opening(aCase({ tenant, reportedAt: noon })));
  await store.close();
  const invited = await dueline(["organisation", "invite", "Acme", "T1", "T2"], env);
  expect([invited.status, invited.output]).toEqual([0, expect.stringContaining("/sla settings organisation")]);
  expect(await dueline(["organisation", "invite", "Others", "T2"], env)).toMatchObject({
    status: 1,
    messages: expect.stringContaining("Acme: T2 is invited"),
  });
  const nobody = await dueline(["organisation", "report", "Acme"], env);
  expect([nobody.status, nobody.messages]).toEqual([1, expect.stringContaining("No tenant belongs to Acme")]);

  const again = await openStore({ kind: "sqlite", path: SQLITE_FILE, newId });
  const line = {
    at: noon,
    by: ana,
    deed: "join-organisation",
    on: { kind: "tenant" },
    result: "done",
    about: [],
  } as const;
  await again.organisations.join("T1", "Acme", line);
  // Reading goes on while Dueline runs.
  const listed = await dueline(["organisation", "list"], env);
  expect(listed.output).toBe("Acme: T1 belongs to it since 2026-03-02T12:00:00Z\nAcme: T2 is invited\n");
  const report = JSON.parse(
    (await dueline(["organisation", "report", "Acme", "--since", "2026-01-01T00:00Z"], env)).output,
  );
  expect(report).toMatchObject({ organisation: "Acme", tenants: ["T1"], rows: [{ vendor: expect.any(String) }] });
  await again.close();

  expect((await dueline(["organisation", "remove", "T1"], env)).output).toBe("T1 no longer belongs to Acme.\n");
  expect(await dueline(["organisation", "remove", "T1"], env)).toMatchObject({ status: 1 });
  const log = JSON.parse((await dueline(["audit", "T1"], env)).output);
  expect(log.map(({ deed }: { deed: string }) => deed).toSorted()).toEqual([
    "invite-organisation",
    "join-organisation",
    "leave-organisation",
  ]);
});
