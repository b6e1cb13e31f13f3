// A tenant's own contract, laid over what a vendor publishes: its promise takes the place of the published one, and of no other.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { contractFindings, isSamePromise, layOver, type OwnTerm, ownContract } from "../../src/policy/contract.ts";
import { filedFor, readContracts } from "../../src/policy/contract-files.ts";
import { Policy } from "../../src/policy/policy.ts";
import { problemLine } from "../../src/policy/policy-problem.ts";
import { acme, en, source } from "./acme.ts";

const term: OwnTerm = {
  ...{ vendor: "acme", plan: "gold", priority: 1, kind: "first-response", within: { amount: 30, unit: "minutes" } },
  ...{ by: { id: "U1", name: "Mara" }, at: 5 },
};
const days: OwnTerm["within"] = { amount: 1, unit: "business-days" };

/** Each promise on a line: whom, at what level, what, within what, and by which document. */
function promises({ targets }: Policy): string[] {
  return targets.map(({ kind, plans, priorities, within, calendar, measure, follows, own, source }) =>
    [
      ...[plans?.join("+") ?? "all", priorities.join("+"), kind, within.amount, within.unit, calendar ?? "-", measure],
      ...[follows ?? "-", source.document, ...(own ? [source.section, JSON.stringify(own)] : [])],
    ].join(" "),
  );
}
const refused = ({ noGuarantee }: Policy) =>
  noGuarantee?.map(({ plans, priorities, when }) => [plans, priorities, when]);

const [high, low, follow] = promises(acme);

test.each<[string, Partial<OwnTerm>, (string | undefined)[]]>([
  [
    "one plan's promise is its own, and the other plan keeps the published one",
    {},
    [
      "silver 1 first-response 4 hours - aim - guide",
      low,
      follow,
      'gold 1 first-response 30 minutes - guarantee - own-contract High {"by":{"id":"U1","name":"Mara"},"at":5,"published":{"amount":4,"unit":"hours"}}',
    ],
  ],
  [
    "all plans' promise is one",
    { plan: null, by: null, at: null },
    [
      low,
      follow,
      'all 1 first-response 30 minutes - guarantee - own-contract High {"by":null,"at":null,"published":{"amount":4,"unit":"hours"}}',
    ],
  ],
  [
    "business time is counted as that which it takes the place of",
    { plan: "silver", priority: 2, within: days, by: null, at: null },
    [
      high,
      "gold 2 first-response 2 business-days office aim - guide",
      follow,
      'silver 2 first-response 1 business-days office guarantee - own-contract Low {"by":null,"at":null,"published":{"amount":2,"unit":"business-days"}}',
    ],
  ],
  [
    "where nothing was promised, it is counted in the vendor's first calendar",
    { plan: "bronze", within: days, by: null, at: null },
    [
      high,
      low,
      follow,
      'bronze 1 first-response 1 business-days night guarantee - own-contract High {"by":null,"at":null,"published":null}',
    ],
  ],
  [
    "a follow-up keeps from when its rhythm counts",
    { kind: "follow-up", by: null, at: null },
    [
      high,
      low,
      'gold 1 follow-up 30 minutes - guarantee update own-contract High {"by":null,"at":null,"published":{"amount":1,"unit":"hours"}}',
    ],
  ],
  [
    "another kind of promise stands beside the published ones",
    { kind: "restoration", by: null, at: null },
    [
      high,
      low,
      follow,
      'gold 1 restoration 30 minutes - guarantee - own-contract High {"by":null,"at":null,"published":null}',
    ],
  ],
])("%s", (_, part, lines) => {
  const calendars = { night: { zone: "UTC", hours: "always", holidays: "none" }, ...acme.calendars } as const;
  expect(promises(layOver({ ...acme, calendars }, [{ ...term, ...part }]))).toEqual(lines);
});

test("a promise for several levels and all plans stays for those of which the contract says nothing", () => {
  const wide: Policy = {
    ...acme,
    targets: acme.targets.slice(0, 1).map((one) => ({ ...one, plans: undefined, priorities: [1, 2] })),
    noGuarantee: undefined,
  };
  const laid = layOver(wide, [{ ...term, by: null, at: null }]);
  expect(promises(laid)).toEqual([
    "all 2 first-response 4 hours - aim - guide",
    "silver+bronze 1 first-response 4 hours - aim - guide",
    'gold 1 first-response 30 minutes - guarantee - own-contract High {"by":null,"at":null,"published":{"amount":4,"unit":"hours"}}',
  ]);
  expect(laid.noGuarantee).toEqual([]);
  expect(promises(layOver(wide, [{ ...term, plan: null, by: null, at: null }]))[0]).toBe(
    "all 2 first-response 4 hours - aim - guide",
  );
});

test.each<[string, Partial<OwnTerm>, unknown]>([
  [
    "what was refused to a plan at one level is refused at the others",
    { plan: "bronze" },
    [[["bronze"], [2], undefined]],
  ],
  ["what was refused at a level", { plan: null, priority: 2 }, [[["bronze"], [1], undefined]]],
  ["what is refused to others stays", { plan: "gold" }, [[["bronze"], undefined, undefined]]],
  [
    "no other kind of promise undoes a refusal",
    { plan: "bronze", kind: "restoration" },
    [[["bronze"], undefined, undefined]],
  ],
])("%s", (_, part, rules) => {
  expect(refused(layOver(acme, [{ ...term, ...part }]))).toEqual(rules);
});

test("a refusal under a condition stays, and one at a level ends with that level", () => {
  const [rule] = acme.noGuarantee ?? [];
  const policy = {
    ...acme,
    noGuarantee: rule
      ? [
          { ...rule, when: {} },
          { ...rule, priorities: [1] },
        ]
      : [],
  };
  expect(refused(layOver(policy, [{ ...term, plan: "bronze" }]))).toEqual([[["bronze"], undefined, {}]]);
});

test("of two terms the later one holds; what was published stays told; the contract is listed once", () => {
  const laid = layOver(acme, [
    { ...term, within: days },
    { ...term, priority: 2 },
    { ...term, at: 9 },
  ]);
  expect(promises(laid).filter((line) => line.startsWith("gold 1 first"))).toEqual([
    'gold 1 first-response 30 minutes - guarantee - own-contract High {"by":{"id":"U1","name":"Mara"},"at":9,"published":{"amount":4,"unit":"hours"}}',
  ]);
  expect(laid.sources).toEqual([...acme.sources, { document: ownContract, title: ownContract, language: "en" }]);
  expect(Policy.safeParse(laid).success).toBe(true);
});

test.each<[string, Partial<OwnTerm>]>([
  ["another vendor", { vendor: "zoom" }],
  ["no plan of the vendor's", { plan: "platinum" }],
  ["no level of the vendor's", { priority: 3 }],
])("a term of %s changes nothing", (_, part) => {
  expect(layOver(acme, [{ ...term, ...part }])).toBe(acme);
});

test("two terms are of the same promise if nothing but the length is another", () => {
  const later: OwnTerm = { ...term, within: days, at: 9 };
  expect(isSamePromise(term, later)).toBe(true);
  for (const part of [{ vendor: "zoom" }, { plan: null }, { priority: 2 }, { kind: "restoration" } as const])
    expect(isSamePromise(term, { ...term, ...part })).toBe(false);
});

const unknown = { path: ["targets"], message: "no such plan or priority", mend: "choose one of the policy's" };
/** Business time is promised nowhere: the level that had it is refused. */
const unhurried: Partial<Policy> = {
  targets: acme.targets.slice(0, 1),
  noGuarantee: [
    { priorities: [2], why: en("x"), source },
    { plans: ["bronze"], priorities: [1], why: en("x"), source },
  ],
};

test.each<[string, Partial<OwnTerm>, Partial<Policy>, object[]]>([
  ["a sound term", {}, {}, []],
  ["a sound term for all plans", { plan: null, priority: 2 }, {}, []],
  ["no such plan", { plan: "platinum" }, {}, [unknown]],
  ["no such priority", { priority: 3 }, {}, [unknown]],
  [
    "business time where the vendor has none",
    { within: days },
    { ...unhurried, calendars: {} },
    [
      {
        path: ["targets", 1, "within"],
        message: "business-days are counted in no calendar",
        mend: "add the calendar's name",
      },
    ],
  ],
  [
    "a length that is none",
    { within: { amount: 0, unit: "hours" } },
    {},
    [{ path: ["targets"], message: "Too small: expected number to be >0", mend: "enter it anew" }],
  ],
  ["a warning about the policy itself is nothing to the term", {}, unhurried, []],
])("%s", (_, part, policy, findings) => {
  expect(contractFindings({ ...acme, ...policy }, { ...term, ...part })).toEqual(findings);
});

test("files speak for everybody or for one tenant, whose own come after, so that they hold", async () => {
  const read = await filed({
    "T1/acme.yaml":
      "terms:\n  - { plan: gold, priority: 1, kind: first-response, within: { amount: 5, unit: minutes } }\n",
    "*/acme.yml": "terms:\n  - { priority: 2, kind: resolution, within: { amount: 6, unit: hours } }\n",
    "T1/notes.txt": "not a policy",
    "T1/acme.yaml.bak": "an older one",
    "acme.yaml": "terms: of nobody",
    "T1/more/acme.yaml": "terms: of nobody",
  });
  expect(read.problems).toEqual([]);
  expect(read.files.map(({ tenant }) => tenant)).toEqual(["*", "T1"]);
  const everybody = {
    ...{ vendor: "acme", plan: null, priority: 2, kind: "resolution", within: { amount: 6, unit: "hours" } },
    ...{ by: null, at: null },
  };
  const mine = {
    ...everybody,
    plan: "gold",
    priority: 1,
    kind: "first-response",
    within: { amount: 5, unit: "minutes" },
  };
  expect(filedFor(read.files, "T1")).toEqual([everybody, mine]);
  expect(filedFor(read.files, "T2")).toEqual([everybody]);
});

test("without a folder of them there are no contracts; a folder that is none is a fault", async () => {
  expect(await filed({})).toEqual({ files: [], problems: [] });
  await expect(filed({ overrides: "a file" }, "")).rejects.toThrow("ENOTDIR");
});

test.each([
  ["terms: [", "T1/acme.yaml", /^T1\/acme\.yaml:1:9: error: .+; mend the YAML here; indent with spaces$/],
  ["terms: []", "T1/acne.yaml", /^T1\/acne\.yaml: error: there is no policy "acne"; name the file after a policy$/],
  ["terms: []", "T1/acme.yaml", /^T1\/acme\.yaml:1:1: error: terms has too little; add at least 1 entry$/],
  [
    "terms:\n  - { priority: 1, kind: first-response, within: { amount: 5, unit: days } }",
    "T1/acme.yaml",
    /^T1\/acme\.yaml:2:\d+: error: terms\[0\]\.within\.unit cannot be "days"; write minutes, hours, /,
  ],
  [
    "terms:\n  - { priority: 1, kind: resolution, within: { amount: 5, unit: hours } }\n  - { priority: 7, kind: resolution, within: { amount: 5, unit: hours } }",
    "T1/acme.yaml",
    /^T1\/acme\.yaml:3:\d+: error: no such plan or priority; choose one of the policy's$/,
  ],
])("the contract %j in %s is refused with its line", async (text, name, line) => {
  const { problems, files } = await filed({ [name]: text });
  expect(problems.map(problemLine)).toEqual([expect.stringMatching(new RegExp(`overrides/${line.source.slice(1)}`))]);
  expect(files).toMatchObject([{ tenant: "T1" }]);
  expect(files.flatMap(({ terms }) => terms).every(({ kind }) => kind === "resolution")).toBe(true);
});

/** What is read of such files under `overrides` of a folder of policies. */
async function filed(texts: { readonly [name: string]: string }, under = "overrides") {
  const folder = await mkdtemp(join(tmpdir(), "contracts-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(texts)) {
    await mkdir(dirname(join(folder, under, name)), { recursive: true });
    await writeFile(join(folder, under, name), text);
  }
  return readContracts(folder, [acme]);
}
