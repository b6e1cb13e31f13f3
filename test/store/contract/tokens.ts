// Tokens of other programs, and what those were answered: kept with the change, once.
import { expect, test } from "vitest";
import type { AuditLine } from "../../../src/case/audit.ts";
import type { Store } from "../../../src/case/store.ts";
import type { Answer, Token } from "../../../src/case/token.ts";
import { aCase, ana, ben, hour, moving, noon, opening } from "../samples.ts";

export function keepsTokens(store: () => Store): void {
  const aToken = (given: Partial<Token> = {}): Token => ({
    ...{ tenant: "T1", platform: "slack", id: "one", name: "ServiceNow", scopes: ["read"], rooms: ["C1"] },
    ...{ by: { id: ana.id, name: ana.name }, createdAt: noon, expiresAt: null, lastUsedAt: null, revokedAt: null },
    ...given,
  });
  const line = (deed: AuditLine["deed"], at = noon): AuditLine => ({
    ...{ at, by: ana, deed, on: { kind: "token", id: "one", name: "ServiceNow" }, result: "done", about: [] },
  });
  const answer = (given: Partial<Answer> = {}): Answer => ({
    ...{ token: "one", key: "k", asked: "hash", document: '{"number":1}', until: noon + hour },
    ...given,
  });

  test("a token is found by its hash, used, and revoked once; the audit log has both, and other tenants see nothing", async () => {
    expect(await store().tokens.any(noon)).toBe(false);
    await store().tokens.create(aToken(), "hash-1", line("create-token"));
    await store().tokens.create(
      aToken({ id: "two", createdAt: noon + 1, expiresAt: noon }),
      "hash-2",
      line("create-token"),
    );
    expect(await store().tokens.byHash("hash-1")).toEqual(aToken());
    expect(await store().tokens.byHash("another")).toBeNull();
    await store().tokens.used("T1", "one", noon + hour);
    expect((await store().tokens.list("T1")).map(({ id, lastUsedAt }) => [id, lastUsedAt])).toEqual([
      ["two", null],
      ["one", noon + hour],
    ]);
    expect(await store().tokens.list("T2")).toEqual([]);
    expect(await store().tokens.revoke("T2", "one", line("revoke-token"))).toBe(false);
    expect(await store().tokens.any(noon)).toBe(true);
    expect(await store().tokens.revoke("T1", "one", line("revoke-token", noon + 2))).toBe(true);
    expect(await store().tokens.revoke("T1", "one", line("revoke-token"))).toBe(false);
    expect((await store().tokens.byHash("hash-1"))?.revokedAt).toBe(noon + 2);
    expect(await store().tokens.any(noon)).toBe(false);
    const log = await store().audit("T1", { limit: 9 });
    expect(log.map(({ deed }) => deed).toSorted()).toEqual(["create-token", "create-token", "revoke-token"]);
  });

  test("an answer is kept with its change and not without; a second change under its key is not made", async () => {
    const it = aCase();
    expect(await store().keep(opening(it), answer())).toBe("kept");
    expect(await store().tokens.answered("T1", "one", "k")).toEqual(answer());
    expect(await store().keep(opening(aCase({ id: "case-2", number: 2 })), answer({ asked: "other" }))).toBe("stale");
    expect(await store().findCase("T1", "case-2")).toBeNull();
    const noted = moving(it, { move: { kind: "note", text: "x" } });
    expect(await store().keep(noted, answer({ key: "n" }))).toBe("kept");
    expect(await store().keep(noted, answer({ key: "late" }))).toBe("stale");
    expect(await store().tokens.answered("T1", "one", "late")).toBeNull();
    expect(await store().tokens.answered("T2", "one", "k")).toBeNull();
    const both = await Promise.all(
      ["a", "b"].map((id, nth) => store().keep(opening(aCase({ id, number: 7 + nth })), answer({ key: "at once" }))),
    );
    expect(both.toSorted()).toEqual(["kept", "stale"]);
  });

  test("a person is taken out of tokens and answers; both go with their tenant, answers with their time", async () => {
    await store().tokens.create(aToken(), "hash-1", line("create-token"));
    const document = JSON.stringify({ reporter: { id: ana.id, name: ana.name } });
    await store().keep(opening(aCase({ reporter: ben })), answer({ document }));
    await store().erasePerson("T1", ana.id);
    const left = [await store().tokens.list("T1"), await store().tokens.answered("T1", "one", "k")];
    expect(JSON.stringify(left)).not.toMatch(/U100ANA|Ana Pop/);
    expect(left[0]).toMatchObject([{ name: "ServiceNow" }]);
    await store().expire(() => null, noon + hour);
    expect(await store().tokens.answered("T1", "one", "k")).toBeNull();
    await store().eraseTenant("T1");
    expect(await store().tokens.byHash("hash-1")).toBeNull();
  });
}
