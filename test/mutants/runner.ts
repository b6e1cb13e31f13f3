// Runs the tests that reach a mutant within Stryker's own process, the likeliest first, until one fails: a tenth of a second
// where a start of the whole test runner takes most of one, six thousand times.
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { MutantCoverage } from "@stryker-mutator/api/core";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  type CompleteDryRunResult,
  type DryRunOptions,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { forgetModules, loadFreshBelow } from "./fresh-modules.ts";
import { type Collected, collect } from "./vitest.ts";

/** What the changed code reads and writes: which change is on, how often it was passed, and by which test. */
type Switches = {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number;
  hitLimit?: number | undefined;
  mutantCoverage?: MutantCoverage;
};
const switches: Switches = {};
const nothing: MutantCoverage = { static: {}, perTest: {} };
Object.assign(globalThis, { __stryker__: switches });

const rooms = "test/{time,policy,triage,case}/**/*.test.ts";
const timesFile = "times-of-tests.json";
/** What keeps what it worked out: there a mutant is tried with modules that are loaded anew, and the next one too. */
const remembering =
  /(calendar|covered|days-off|holiday-corrections|holiday-years|holidays|local-date|offset-reader|open-table|segments|step-index|zone|world)\.ts$/;
/** Ms: below it one test is as cheap as another. */
const cheap = 20;
/** Ms of tests that are spent on one mutant, as they took without it: what these do not see counts as survived. */
const patience = 1_500;

class InProcess implements TestRunner {
  #isStained = false;
  /** How many mutants of a file a test has killed: what has seen one is likely to see the next. */
  readonly #kills = new Map<string, number>();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    loadFreshBelow(process.cwd());
  }

  async dryRun({ testFiles }: DryRunOptions): Promise<CompleteDryRunResult> {
    const tests: TestResult[] = [];
    const files = testFiles?.map((file) => relative(process.cwd(), file)) ?? globSync(rooms);
    for (const file of files.toSorted()) {
      forget();
      for (const one of await testsOf(file)) {
        switches.currentTestId = `${file}#${one.name}`;
        tests.push(await run(file, one));
        switches.currentTestId = undefined;
      }
    }
    writeFileSync(timesFile, JSON.stringify(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs])));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: switches.mutantCoverage ?? nothing };
  }

  async mutantRun({ testFilter, hitLimit, activeMutant, disableBail }: MutantRunOptions): Promise<MutantRunResult> {
    const isRemembered = remembering.test(activeMutant.fileName);
    if (isRemembered || this.#isStained) forget();
    this.#isStained = isRemembered;
    switches.hitCount = 0;
    switches.hitLimit = hitLimit;
    const tests: TestResult[] = [];
    const killer = (id: string) => `${activeMutant.fileName} ${id}`;
    const kills = (id: string) => this.#kills.get(killer(id)) ?? 0;
    for (const id of likeliestFirst(testFilter ?? [], isRemembered, kills)) {
      const file = fileOf(id);
      const one = (await testsOf(file)).find(({ name }) => id === `${file}#${name}`);
      if (!one) throw new Error(`no test is called ${id}`);
      switches.activeMutant = activeMutant.id;
      const result = await run(file, one);
      switches.activeMutant = undefined;
      tests.push(result);
      if (result.status !== TestStatus.Failed) continue;
      this.#kills.set(killer(id), kills(id) + 1);
      if (!disableBail) break;
    }
    const endless = determineHitLimitReached(switches.hitCount, hitLimit);
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests });
  }
}

const loaded = new Map<string, readonly Collected[]>();

function forget(): void {
  loaded.clear();
  forgetModules();
}

async function testsOf(file: string): Promise<readonly Collected[]> {
  const tests = loaded.get(file) ?? (await collect(() => import(pathToFileURL(resolve(file)).href)));
  loaded.set(file, tests);
  return tests;
}

async function run(file: string, { name, body }: Collected): Promise<TestResult> {
  const begun = performance.now();
  const about = () => ({
    id: `${file}#${name}`,
    name,
    fileName: resolve(file),
    timeSpentMs: performance.now() - begun,
  });
  try {
    await body();
    return { ...about(), status: TestStatus.Success };
  } catch (error) {
    return { ...about(), status: TestStatus.Failed, failureMessage: String(error) };
  }
}

/**
 * What killed before, then what is cheap, as the run without mutants measured it, which was perhaps another process. What is
 * remembered was worked out in the first test of a file that asked for it, but any test of that file may see that it is wrong.
 */
function likeliestFirst(reaching: readonly string[], isRemembered: boolean, kills: (id: string) => number) {
  const times: ReadonlyMap<string, number> = new Map(JSON.parse(readFileSync(timesFile, "utf8")));
  const cost = (id: string) => Math.max(times.get(id) ?? 0, cheap);
  const files = new Set(reaching.map(fileOf));
  const asked = isRemembered ? [...times.keys()].filter((id) => files.has(fileOf(id))) : reaching;
  let spent = 0;
  return asked
    .toSorted((one, other) => kills(other) - kills(one) || cost(one) - cost(other) || one.localeCompare(other))
    .filter((id, nth) => {
      spent += times.get(id) ?? 0;
      return nth === 0 || spent <= patience;
    });
}

const fileOf = (id: string) => id.slice(0, id.indexOf("#"));

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "in-process", InProcess)];
