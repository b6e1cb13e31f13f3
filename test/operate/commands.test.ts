// What an operator does with a store: copy it, put it back, hand out a tenant's cases, erase.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { openStore } from "../../adapters/store/index.ts";
import { noSettings } from "../../src/case/settings.ts";
import type { Store } from "../../src/case/store.ts";
import { loadCatalog } from "../../src/policy/catalog.ts";
import { keepNight, morning } from "../evidence/night.ts";
import { aCase, ana, opening } from "../store/samples.ts";
import { dueline, folder } from "./desk.ts";

async function withTwoTenants() {
  const path = join(folder(), "dueline.db");
  const store = await openStore({ kind: "sqlite", path, newId: () => "1" });
  await store.keep(opening(aCase({ id: "a", tenant: "T1" })));
  await store.keep(opening(aCase({ id: "b", tenant: "T2" })));
  return { path, store, env: { SQLITE_FILE: path } };
}

async function reopened<T>(path: string, look: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ kind: "sqlite", path, newId: () => "1" });
  try {
    return await look(store);
  } finally {
    await store.close();
  }
}

test("a back-up is made while Dueline runs, and put back once it is stopped", async () => {
  const { path, store, env } = await withTwoTenants();
  const copy = `${path}.copy`;
  expect(await dueline(["backup", copy], env)).toMatchObject({ status: 0 });
  await store.eraseTenant("T1");
  await expect(dueline(["restore", copy, "--yes"], env)).rejects.toThrow(/in use by another Dueline process/);
  await store.close();
  const asked = await dueline(["restore", copy], env);
  expect([asked.status, asked.messages]).toEqual([1, expect.stringContaining("To do it, add --yes.")]);
  expect(await dueline(["restore", copy, "--yes"], env)).toMatchObject({ status: 0 });
  expect(await reopened(path, (again) => again.findCase("T1", "a"))).toMatchObject({ id: "a" });
});

test("a restore keeps what was there beside it, readable by its owner alone", async () => {
  const { path, store, env } = await withTwoTenants();
  await dueline(["backup", `${path}.copy`], env);
  await store.eraseTenant("T1");
  await store.close();
  const { output } = await dueline(["restore", `${path}.copy`, "--yes"], env);
  const [, aside = ""] = /What was there before is (.*)\.$/m.exec(output) ?? [];
  expect(await reopened(aside, (old) => old.tenants())).toEqual(["T2"]);
  expect(await reopened(path, (now) => now.tenants())).toEqual(["T1", "T2"]);
  for (const file of [`${path}.copy`, path, aside]) expect((statSync(file).mode & 0o777).toString(8)).toBe("600");
});

test("a restore refuses what is no back-up of Dueline's, and leaves the store as it is", async () => {
  const { path, store, env } = await withTwoTenants();
  await store.close();
  const other = `${path}.other`;
  const database = new DatabaseSync(other);
  database.exec("create table cats (name text)");
  database.close();
  await expect(dueline(["restore", other, "--yes"], env)).rejects.toThrow("is no back-up of Dueline's");
  writeFileSync(other, "a letter and no database ".repeat(40));
  await expect(dueline(["restore", other, "--yes"], env)).rejects.toThrow("is no SQLite file");
  expect(await reopened(path, (now) => now.tenants())).toEqual(["T1", "T2"]);
});

test("for a PostgreSQL the commands name its own tools, without the password", async () => {
  const env = { DATABASE_URL: "postgres://dueline:hunter2@db/dueline" };
  const saved = await dueline(["backup", "to.dump"], env);
  expect(saved.messages).toBe('The store is a PostgreSQL: pg_dump --format=custom --file=to.dump "$DATABASE_URL"\n');
  expect((await dueline(["restore", "to.dump"], env)).messages).toContain("pg_restore");
});

test("a tenant's cases are handed out as JSON with their journal, in UTC, while Dueline runs, and nobody else's", async () => {
  const { path, store, env } = await withTwoTenants();
  const { status, output } = await dueline(["export", "T1"], env);
  expect(status).toBe(0);
  const read = JSON.parse(output);
  expect(read).toMatchObject({ tenant: "T1", cases: [{ case: { id: "a", openedAt: "2026-03-02T12:00:00Z" } }] });
  expect(read.cases[0].journal[0]).toMatchObject({ act: { kind: "open" }, notedAt: "2026-03-02T12:00:00Z" });
  expect(output).not.toContain('"T2"');
  expect((await dueline(["export", "T9"], env)).status).toBe(1);
  await store.close();
  expect(readdirSync(join(path, "..")).filter((name) => name.includes("export"))).toEqual([]);
});

test("cases are handed out as a pack of evidence while Dueline runs, and verify says whether it is whole, or where it was changed", async () => {
  const { path, store, env } = await withTwoTenants();
  await keepNight(store, { id: "n", number: 7 });
  const [json, csv] = [`${path}.json`, `${path}.csv`];
  const made = await dueline(["evidence", "T1", "--case", "7", "--out", json], env);
  expect(made).toMatchObject({ status: 0, output: expect.stringMatching(/fingerprint: [0-9a-f]{64}$/m) });
  expect((statSync(json).mode & 0o777).toString(8)).toBe("600");
  const whole = await dueline(["verify", json], env);
  expect(whole).toMatchObject({ status: 0, output: "Whole: 1 case with 10 entries, as they were written down.\n" });
  writeFileSync(json, readFileSync(json, "utf8").replaceAll("2026-03-03T15:02:00Z", "2026-03-03T14:52:00Z"));
  const changed = await dueline(["verify", json, "--language", "de"], env);
  expect([changed.status, changed.output]).toEqual([1, expect.stringMatching(/^Verändert: In Fall 7 folgt „/)]);

  const words = ["evidence", "T1", "--vendor", "purecloud", "--since", "2026-03-03T00:00Z", "--format", "csv"];
  expect((await dueline([...words, "--out", csv], env)).status).toBe(0);
  expect(
    readFileSync(csv, "utf8")
      .split("\r\n")
      .slice(1)
      .map((row) => row.slice(0, 2)),
  ).toContain("7,");
  expect(await dueline([...words, "--until", "2026-03-03T01:00Z"], env)).toMatchObject({ status: 1, output: "" });
  expect((await dueline(["evidence", "T2", "--case", "7"], env)).status).toBe(1);
  const paper = await dueline([...words.slice(0, 2), "--case", "7", "--format", "pdf", "--out", `${path}.pdf`], env);
  expect([paper.status, readFileSync(`${path}.pdf`, "latin1").slice(0, 5)]).toEqual([0, "%PDF-"]);
  const slips = [
    ["--zone", "Mars/Olympus"],
    ["--case", "x"],
    ["--format", "doc"],
    ["--since", "yesterday"],
  ];
  for (const slip of slips)
    expect(
      (await dueline(["evidence", "T1", ...slip], env).catch(({ message }) => ({ status: 2, messages: message })))
        .status,
    ).toBe(2);
  await store.close();
});

test("a pack that the command makes names where the cards stand, by what is kept of Slack and Teams", async () => {
  const { store, env } = await withTwoTenants();
  const inSlack = { platform: "slack", id: "C1", thread: "1700000000.000100" };
  const inTeams = { platform: "teams", id: "19:a@thread.tacv2", thread: "1700000000000" };
  await keepNight(store, { id: "n", number: 7, vendor: "zoom", plan: "pro", room: inSlack });
  await keepNight(store, { id: "m", number: 8, room: inTeams });
  const claimed = await store.claim(morning, 200, 1000);
  for (const card of claimed.filter(({ topic }) => topic === "card")) {
    const message = card.room.thread;
    await store.settle(card, { kind: "said", at: morning, message, thread: message });
  }
  const linkOf = async (number: number) => {
    const { output } = await dueline(["evidence", "T1", "--case", String(number), "--format", "json"], env);
    return JSON.parse(output).cases[0].link;
  };
  expect(await linkOf(7)).toBeNull();
  await store.records.put("T1", "slack-site", "origin", "https://acme.slack.com");
  const address = {
    tenant: "T1",
    id: inTeams.id,
    serviceUrl: "https://smba.example/",
    scope: "channel",
    botId: "28:b",
    team: null,
  };
  await store.records.put("T1", "teams-address", inTeams.id, JSON.stringify(address));
  expect(await linkOf(7)).toBe("https://acme.slack.com/archives/C1/p1700000000000100");
  expect(await linkOf(8)).toBe(
    "https://teams.microsoft.com/l/message/19%3Aa%40thread.tacv2/1700000000000?tenantId=T1&parentMessageId=1700000000000",
  );
  await store.close();
});

test("a row that somebody changed in the store itself is found in the pack made afterwards", async () => {
  const { path, store, env } = await withTwoTenants();
  await keepNight(store, { id: "n", number: 7 });
  await store.close();
  const database = new DatabaseSync(path);
  database.exec(`update journal set document = replace(document, '${Date.parse("2026-03-03T15:05:00Z")}', '1772549000000')
    where case_id = 'n' and revision = 5`);
  database.close();
  const file = `${path}.json`;
  await dueline(["evidence", "T1", "--case", "7", "--out", file], env);
  const { output } = await dueline(["verify", file], env);
  expect(output).toBe("Changed: entry 5 of case 7 is not what was written down.\n");
  await expect(dueline(["verify", `${path}.none`], env)).rejects.toThrow("cannot be read; name the pack's JSON file");
});

test("a tenant is erased when that is confirmed, and only then", async () => {
  const { path, store, env } = await withTwoTenants();
  await expect(dueline(["erase-tenant", "T1", "--yes"], env)).rejects.toThrow(/in use by another Dueline process/);
  await store.close();
  const asked = await dueline(["erase-tenant", "T1"], env);
  expect([asked.status, asked.messages]).toEqual([1, expect.stringContaining("1 case of tenant T1")]);
  expect(await reopened(path, (again) => again.findCase("T1", "a"))).not.toBeNull();
  expect(await dueline(["erase-tenant", "T1", "--yes"], env)).toMatchObject({ status: 0 });
  expect(await reopened(path, (again) => again.findCase("T1", "a"))).toBeNull();
  expect(await reopened(path, (again) => again.findCase("T2", "b"))).not.toBeNull();
});

test("under legal hold neither a tenant nor a person is erased, and it is said how that is lifted", async () => {
  const { path, store, env } = await withTwoTenants();
  await store.keepSettings("T1", null, { ...noSettings, retention: { months: null, hold: true } });
  await store.close();
  for (const words of [
    ["erase-tenant", "T1", "--yes"],
    ["erase-person", "T1", ana.id, "--yes"],
  ])
    expect(await dueline(words, env)).toMatchObject({ status: 1, messages: expect.stringContaining("--despite-hold") });
  expect(await reopened(path, (again) => again.findCase("T1", "a"))).toMatchObject({ reporter: { id: ana.id } });
  expect(await dueline(["erase-tenant", "T1", "--yes", "--despite-hold"], env)).toMatchObject({ status: 0 });
  expect(await reopened(path, (again) => again.findCase("T1", "a"))).toBeNull();
});

test("a person is taken out of a tenant's rows and out of the file itself; the case stays", async () => {
  const { path, store, env } = await withTwoTenants();
  await store.eraseTenant("T2");
  await store.close();
  const erased = await dueline(["erase-person", "T1", ana.id, "--yes"], env);
  expect(erased).toMatchObject({ status: 0, output: expect.stringContaining(`Erased: ${ana.id} in `) });
  expect(await reopened(path, (again) => again.findCase("T1", "a"))).toMatchObject({ reporter: { id: "erased" } });
  expect(readFileSync(path).includes(ana.id)).toBe(false);
  expect((await dueline(["erase-person", "T1", ana.id, "--yes"], env)).status).toBe(1);
});

test("words that are no command are refused with status 2, and a store that is not there with a sentence", async () => {
  expect(await dueline(["erase"], {})).toMatchObject({
    status: 2,
    messages: expect.stringContaining("unknown command"),
  });
  expect((await dueline(["export"], {})).status).toBe(2);
  expect((await dueline([], {})).output).toContain("erase-person");
  const env = { SQLITE_FILE: join(folder(), "none.db") };
  for (const words of [
    ["export", "T1"],
    ["erase-tenant", "T1"],
    ["backup", "to"],
  ])
    await expect(dueline(words, env)).rejects.toThrow(/There is no store at/);
});

test("the audit log is handed out as JSON or CSV, of a time, while Dueline runs; exports and erasures stand in it", async () => {
  const { store, env } = await withTwoTenants();
  const by = { id: ana.id, name: ana.name };
  const on = { kind: "room", id: "C1" } as const;
  const line = { by, deed: "settings", on, result: "outside", about: ["language"] } as const;
  await store.note("T1", { ...line, at: Date.parse("2026-03-02T12:00:00Z") });
  let ticks = Date.parse("2026-03-03T12:00:00Z");
  const given = { now: () => ++ticks };
  const read = async (...words: string[]) => {
    const { status, output } = await dueline(["audit", "T1", ...words], env, given);
    expect(status).toBe(0);
    return output;
  };
  await dueline(["export", "T1"], env, given);
  const lines = JSON.parse(await read());
  expect(lines).toMatchObject([
    { at: "2026-03-02T12:00:00Z", ...line },
    { by: null, deed: "export", on: { kind: "tenant" }, result: "done", about: ["json"] },
  ]);
  expect(await read("--format", "csv", "--to", "2026-03-03T00:00Z")).toBe(
    `\uFEFFat,by_id,by_name,deed,on,on_id,result,about,id\r\n2026-03-02T12:00:00Z,${ana.id},${ana.name},settings,room,C1,outside,language,1\r\n`,
  );
  await store.close();
  await dueline(["erase-person", "T1", ana.id, "--yes"], env, given);
  const after = await read("--from", "2026-03-02T00:00Z");
  expect(after).toContain('"erase-person"');
  expect(after).not.toContain(ana.id);
  expect(JSON.parse(await read()).length).toBeGreaterThan(4);
  const slip = await dueline(["audit", "T1", "--from", "yesterday"], env).catch(() => "refused");
  expect(slip).toBe("refused");
});

test("what a new version of a policy changes is told with how many open cases keep the old, in three languages, while Dueline runs", async () => {
  const { store, env } = await withTwoTenants();
  const { terms } = aCase();
  let number = 10;
  const under = (id: string, tenant: string, version: string, status: "open" | "closed" = "open") =>
    store.keep(opening(aCase({ id, tenant, status, number: ++number, terms: { ...terms, vendor: "zoom", version } })));
  const [old] = (await loadCatalog("policies")).every.filter(({ id }) => id === "zoom");
  if (!old) throw new Error("there is no policy of Zoom");
  await under("c", "T1", old.version);
  await under("d", "T2", old.version);
  await under("e", "T2", "2025");
  await under("f", "T2", old.version, "closed");
  const diff = async (...words: string[]) => (await dueline(["policies", "diff", ...words], env)).output;
  const versions = [`zoom@${old.version}`, "zoom@2025-premier"];
  const said = await diff(...versions);
  expect(said).toContain("- New: plan Premier\n");
  expect(said).toMatch(/\n2 open cases keep the old version, .+\.\n$/);
  expect(await diff(...versions, "--language", "de")).toMatch(/\n2 offene Fälle behalten die alte Fassung .+\.\n$/);
  expect(await diff(...versions, "--language", "ro")).toMatch(/\n2 cazuri deschise păstrează versiunea veche, .+\.\n$/);
  expect(await diff("policies/netcor.yaml", "netcor")).toMatch(
    /^NETCOR.*\nNothing that decides.*\nNo open case stands/,
  );
  await expect(dueline(["policies", "diff", "zom", "zoom"], env)).rejects.toThrow("zom: did you mean zoom?");
  await store.close();
});

test("whoever runs Dueline puts one case or a whole tenant under legal hold, sees what is, and lifts it; the log has it", async () => {
  const { path, store, env } = await withTwoTenants();
  const { number } = (await store.findCase("T1", "a")) ?? {};
  await store.close();
  const hold = (...words: string[]) => dueline(["hold", ...words], env);
  expect((await hold("put", "T1", String(number))).messages).toContain("--why");
  expect((await hold("put", "T1", "77", "--why", "Claim")).messages).toContain("has no case 77");
  expect((await hold("put", "T1", String(number), "--why", "Claim 4711")).status).toBe(0);
  expect((await hold("put", "T1", String(number), "--why", "again")).messages).toContain("already");
  expect((await hold("put", "T2")).status).toBe(0);
  expect((await hold("list", "T1")).output).toBe(`Case ${number} of tenant T1: Claim 4711\n`);
  expect((await hold("list", "T2")).output).toBe("Tenant T2 as a whole\n");
  expect((await dueline(["erase-tenant", "T1", "--yes"], env)).messages).toContain("under legal hold");
  expect((await dueline(["erase-tenant", "T2", "--yes"], env)).messages).toContain("under legal hold");
  await reopened(path, async (again) => {
    expect((await again.journalOf("T1", "a")).at(-1)).toMatchObject({ by: null, act: { why: "Claim 4711" } });
    expect(await again.audit("T1", { limit: 9 })).toMatchObject([{ by: null, deed: "hold-case", result: "done" }]);
    expect(await again.audit("T2", { limit: 9 })).toMatchObject([{ by: null, deed: "settings", about: ["retention"] }]);
  });
  expect((await hold("lift", "T1", String(number), "--why", "settled")).status).toBe(0);
  expect((await hold("lift", "T2")).status).toBe(0);
  expect((await hold("list", "T1")).messages).toContain("Nothing of tenant T1");
  expect((await dueline(["erase-tenant", "T1", "--yes"], env)).status).toBe(0);
});

test("a case under legal hold is not erased with its tenant, keeps a person, and both are said", async () => {
  const { path, store, env } = await withTwoTenants();
  const held = { since: 0, why: "Lawsuit" };
  await store.keep(opening(aCase({ id: "c", number: 7, tenant: "T1", held })));
  await store.close();
  const tenant = await dueline(["erase-tenant", "T1", "--yes"], env);
  expect([tenant.status, tenant.messages]).toEqual([1, expect.stringContaining("has case 7 under legal hold")]);
  const person = await dueline(["erase-person", "T1", ana.id, "--yes"], env);
  expect([person.status, person.messages]).toEqual([
    1,
    expect.stringContaining(`${ana.id} stays in case 7 under legal`),
  ]);
  expect(person.output).toContain(`Erased: ${ana.id}`);
  expect(await reopened(path, async (again) => (await again.findCase("T1", "c"))?.reporter)).toEqual(ana);
  expect((await dueline(["erase-person", "T1", ana.id, "--yes", "--despite-hold"], env)).status).toBe(0);
  expect((await dueline(["erase-tenant", "T1", "--yes", "--despite-hold"], env)).status).toBe(0);
  expect(await reopened(path, (again) => again.tenants())).toEqual(["T2"]);
});
