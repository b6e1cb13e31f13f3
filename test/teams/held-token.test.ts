// Tokens of Microsoft's, which cost a process and half a second each: asked for once, renewed in time, and not at every call refused.
import { UnsecuredJWT } from "jose";
import { expect, test } from "vitest";
import { createHeldToken } from "../../adapters/teams/held-token.ts";
import { tokenAside } from "../../adapters/teams/token-aside.ts";

const minute = 60_000;
const until = (minutes: number) => new UnsecuredJWT({}).setExpirationTime(minutes * 60).encode();

function held(answers: readonly (Error | string)[]) {
  const clock = { now: 0 };
  let asked = 0;
  const token = createHeldToken(
    async () => {
      const answer = answers[asked++] ?? "one too many";
      if (answer instanceof Error) throw answer;
      return answer;
    },
    () => clock.now,
  );
  return { clock, token, asked: () => asked };
}

test("all who want a token at once wait for one and the same, and it is used until five minutes before its end", async () => {
  const { clock, token, asked } = held([until(60), until(120)]);
  const first = await Promise.all([token(), token(), token()]);
  expect(new Set(first)).toEqual(new Set([until(60)]));
  clock.now = 55 * minute - 1;
  expect(await token()).toBe(until(60));
  clock.now = 55 * minute;
  expect(new Set(await Promise.all([token(), token()]))).toEqual(new Set([until(120)]));
  expect(asked()).toBe(2);
});

test("one that does not say when it ends is used for half an hour", async () => {
  const { clock, token } = held(["no claims", "another"]);
  expect(await token()).toBe("no claims");
  clock.now = 30 * minute - 1;
  expect(await token()).toBe("no claims");
  clock.now = 30 * minute;
  expect(await token()).toBe("another");
});

test("a refusal stands for five seconds, and then it is asked again", async () => {
  const { clock, token, asked } = held([new Error("invalid_client"), until(60)]);
  await expect(token()).rejects.toThrow("invalid_client");
  clock.now = 4_999;
  await expect(token()).rejects.toThrow("invalid_client");
  expect(asked()).toBe(1);
  clock.now = 5_000;
  expect(await token()).toBe(until(60));
});

test("credentials that the SDK cannot use come back from its process as its own words", async () => {
  const unusable = { MicrosoftAppId: "nobody", MicrosoftAppType: "SingleTenant", MicrosoftAppPassword: "a secret" };
  await expect(tokenAside(unusable)).rejects.toThrow("MicrosoftAppTenantId is required");
});
