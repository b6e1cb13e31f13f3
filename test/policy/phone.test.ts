// Numbers stay as they were published, and are dialled in E.164.
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { loadCatalog } from "../../src/policy/catalog.ts";
import { phoneOf, readPhone } from "../../src/policy/phone.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";

/** By hand: the published number without its punctuation. */
const dialled: {
  readonly [vendor: string]: readonly (readonly [published: string, e164: string, extension?: string])[];
} = {
  purecloud: [
    ["+1-866-353-6587", "+18663536587"],
    ["+1-317-957-1001", "+13179571001"],
    ["+55-11-5054-9446", "+551150549446"],
    ["+61-2804-71902", "+61280471902"],
    ["+61-3808-00204", "+61380800204"],
    ["+61-8622-00306", "+61862200306"],
    ["+81-3-5989-1106", "+81359891106"],
    ["+60-3277-63306", "+60327763306"],
    ["+64-9307-8557", "+6493078557"],
    ["+44-1753-519100", "+441753519100"],
    ["+49-6995-106-6305", "+4969951066305"],
    ["+31-2065-00005", "+31206500005"],
    ["+966-1125-02905", "+966112502905"],
    ["+27-8774-00901", "+27877400901"],
  ],
  zoom: [
    ["+1.888.799.9666", "+18887999666", "2"],
    ["+1.650.397.6096", "+16503976096", "2"],
    ["+61.1800.768.027", "+611800768027", "2"],
    ["+44.800.368.7314", "+448003687314", "2"],
    ["+44.20.3890.5445", "+442038905445", "2"],
  ],
  netcor: [["+49 4181 9092-110", "+4941819092110"]],
  // As Adobe writes them: the code in brackets, and some with the zero that is dialled at home.
  adobe: [
    ["(+1) 800 497 0335", "+18004970335"],
    ["(+44) 800 169 0454", "+448001690454"],
    ["(+45) 80206017", "+4580206017"],
    ["(+31) 020 203 5138", "+31202035138"],
    ["(+39) 0269 682 818", "+390269682818"],
    ["(+46) 0200 810 330", "+46200810330"],
    ["(+61) 1 800 358 683", "+611800358683"],
    ["(+65) 1 800 818 5220", "+6518008185220"],
    ["(+63) 1 800 1441 0660", "+63180014410660"],
    ["(+64) 050 861 4264", "+64508614264"],
    ["(+886)0 800 666 381", "+886800666381"],
    ["(+60) 1800 220 120", "+601800220120"],
    ["(+91) 0008 004 402 107", "+910008004402107"],
    ["(+852) 30 713 107", "+85230713107"],
    ["(+81) 120 071 300", "+81120071300"],
  ],
  cisco: [
    ["1 800 805 227", "+611800805227"],
    ["+61 2 8446 7411", "+61284467411"],
    ["+32 2 704 55 55", "+3227045555"],
    ["1 800 553-2447", "+18005532447"],
  ],
};

const { policies } = await loadCatalog("policies");

test.each(policies.map((policy) => [policy.id, policy] as const))(
  "%s: every number is valid and dialled as published",
  (id, policy) => {
    const lines = policy.hotlines?.lines ?? [];
    expect(lines.map(({ number, country, extension }) => [number, readPhone(number, country).e164, extension])).toEqual(
      (dialled[id] ?? []).map(([published, e164, extension]) => [published, e164, extension]),
    );
  },
);

test.each(["+49-6995", "+1-866-353-65879", "+999 123 456", "call us", ""])(
  "%j is no number: never dialled, never mended",
  (published) => {
    expect(readPhone(published, "DE")).toEqual({ e164: null, valid: false });
  },
);

test("a number without a country code is read in its line's country", () => {
  expect(phoneOf("04181 9092-110", "DE")).toBe("+4941819092110");
  expect(phoneOf("04181 9092-110")).toBeNull();
});

test("a published number that does not validate is a warning; the policy is used and shows it as it is", async () => {
  const text = (await readFile("policies/netcor.yaml", "utf8")).replaceAll("+49 4181 9092-110", "+1 317 957 100");
  const { policy, problems } = readPolicy(text, "netcor.yaml");
  expect(policy?.hotlines?.lines[0]?.number).toBe("+1 317 957 100");
  expect(problems).toMatchObject([{ severity: "warning", message: "+1 317 957 100 is no valid phone number of DE" }]);
  expect(text.split("\n")[(problems[0]?.line ?? 0) - 1]).toContain('number: "+1 317 957 100"');
});
