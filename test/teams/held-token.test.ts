// Tokens of Microsoft's, which cost a thread and half a second each: asked for once, renewed in time, and not at every call refused.
import { expect, test } from "vitest";
import { createHeldToken } from "../../adapters/teams/held-token.ts";

const minute = 60_000;

function held(answers: readonly ("refused" | string)[]) {
  const clock = { now: 0 };
  let asked = 0;
  const token = createHeldToken(
    async () => {
      const answer = answers[asked++] ?? "one too many";
      if (answer === "refused") throw new Error("invalid_client");
      return { token: answer, livesMs: 60 * minute };
    },
    () => clock.now,
  );
  return { clock, token, asked: () => asked };
}

test("all who want a token at once wait for one and the same, and it is used until five minutes before its end", async () => {
  const { clock, token, asked } = held(["first", "second"]);
  expect(await Promise.all([token(), token(), token()])).toEqual(["first", "first", "first"]);
  clock.now = 55 * minute - 1;
  expect(await token()).toBe("first");
  clock.now = 55 * minute;
  expect(await Promise.all([token(), token()])).toEqual(["second", "second"]);
  expect(asked()).toBe(2);
});

test("a refusal stands for five seconds, and then it is asked again", async () => {
  const { clock, token, asked } = held(["refused", "mended"]);
  await expect(token()).rejects.toThrow("invalid_client");
  clock.now = 4_999;
  await expect(token()).rejects.toThrow("invalid_client");
  expect(asked()).toBe(1);
  clock.now = 5_000;
  expect(await token()).toBe("mended");
});
