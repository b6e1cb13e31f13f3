// One case under legal hold: an administrator says so, with a reason, and whoever asks for the case sees it.
import { expect, test } from "vitest";
import { packFor } from "../../src/chat/pack.ts";
import { visitOf } from "../../src/chat/visit.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { languages } from "../../src/lang/languages.ts";
import { cardIn, formIn, mara, mistakesIn, type Office, office } from "./office.ts";

const admin = { admin: true } as const;

async function opened(): Promise<Office & { id: string }> {
  const at = await office();
  await at.submit(formIn(await at.say("netcor is down, no workaround")), { title: "Line dead" });
  return { ...at, id: (await at.theCase()).id };
}

test.each(languages)(
  "put by an administrator, seen in status, history and pack, noted in the audit log, and lifted, in %s",
  async (language) => {
    const at = await opened();
    const { hold } = wordsOf(language);
    const whose = { ...admin, language };
    const label = async () => JSON.stringify(cardIn(await at.say("status 1", whose)).parts);
    expect(await label()).toContain(`"label":"${hold.button}"`);
    const form = formIn(await at.press("legal-hold", at.id, whose));
    expect(mistakesIn(await at.submit(form, { why: "  " }, whose))).toMatchObject({ why: expect.any(String) });
    expect(cardIn(await at.submit(form, { why: "Claim *4711*" }, whose)).spoken).toContain(hold.means);
    const status = cardIn(await at.say("status 1", { language }));
    expect(status.spoken).toContain(String(hold.put("Mara", "Claim *4711*").join("")));
    expect(status.spoken).toContain(String(hold.standing("§", "Claim *4711*").join("")).split("§")[0]);
    expect(await label()).toContain(`"label":"${hold.lift}"`);
    // Who looks at it a second time, from the form of before, changes nothing.
    expect(await at.submit(form, { why: "again" }, whose)).toMatchObject({ kind: "refusal" });

    const origin = {
      platform: "memory",
      tenant: "T1",
      who: mara,
      admin: true,
      language,
      where: null,
      live: true,
      now: at.clock.at,
    };
    const made = await packFor(await visitOf(at.core, { ...origin, kind: "home" }), JSON.stringify({ case: at.id }));
    if ("text" in made) throw new Error("no pack");
    const json = made.files.find(({ format }) => format === "json");
    const pack = JSON.parse(new TextDecoder().decode(await json?.bytes()));
    expect(pack.cases[0].told.held).toEqual({ since: "2026-11-23T09:00:00Z", why: "Claim *4711*" });
    expect(pack.cases[0].told.history.at(-1).act).toEqual({ kind: "legal-hold", on: true, why: "Claim *4711*" });

    await at.submit(formIn(await at.press("legal-hold", at.id, whose)), { why: "settled" }, whose);
    expect((await at.theCase()).held).toBeUndefined();
    const log = (await at.store.audit("T1", { limit: 9 })).map(({ deed, result }) => `${deed} ${result}`);
    expect(log.toSorted()).toEqual(["hold-case done", "lift-hold done"]);
    // Nothing of it was said in the channel.
    expect(at.chat.posted).toEqual([]);
  },
);

test("nobody but an administrator puts or lifts it, neither by its button nor by a form of somebody else's, and a token does not either", async () => {
  const at = await opened();
  const form = formIn(await at.press("legal-hold", at.id, admin));
  const token = { token: { scopes: ["read", "write", "audit"], rooms: null } } as const;
  for (const whose of [{}, { outside: true }, token]) {
    expect(await at.press("legal-hold", at.id, whose)).toMatchObject({ kind: "refusal" });
    expect(await at.submit(form, { why: "mine" }, whose)).toMatchObject({ kind: "refusal" });
  }
  expect((await at.theCase()).held).toBeUndefined();
  expect(JSON.stringify(cardIn(await at.say("status 1")).parts)).not.toContain('"legal-hold"');
  const log = (await at.store.audit("T1", { limit: 9 })).map(({ deed, result }) => `${deed} ${result}`);
  expect(new Set(log)).toEqual(new Set(["hold-case no-admin"]));
});

test("a case that was closed can be held, also where one corrects what came before", async () => {
  const at = await opened();
  await at.submit(formIn(await at.press("close", at.id)), { text: "works again" });
  await at.submit(formIn(await at.press("legal-hold", at.id, admin)), { why: "audit" }, admin);
  await at.submit(formIn(await at.press("reopen", at.id)), { text: "down again" });
  await at.press("undo", `${at.id} 2`);
  expect((await at.theCase()).held).toEqual({ since: at.clock.at, why: "audit" });
  expect(await at.store.heldCases("T1")).toEqual([1]);
});
