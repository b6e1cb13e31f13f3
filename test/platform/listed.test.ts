// A platform that is named in the list, and nowhere else: the program itself, with one line more.
import { execFile } from "node:child_process";
import { cp, readFile, symlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { expect, test, vi } from "vitest";
import { emptyFolder, startProgram } from "../front/program.ts";
import { tied } from "../lifeline.ts";

vi.setConfig({ testTimeout: 60_000 });

const line = 'export { plain } from "../test/platform/example/index.ts";\n';
const env = { PLAIN_URL: "http://127.0.0.1:9", PLAIN_SECRET: "open sesame" };

/** The house as it stands, except for its front: that is a copy in which the list has one line more. */
async function houseWithLine(): Promise<string> {
  const house = await emptyFolder();
  for (const room of ["adapters", "src", "test", "policies", "node_modules", "package.json"])
    await symlink(resolve(room), join(house, room));
  await cp("front", join(house, "front"), { recursive: true });
  const list = join(house, "front/platform-list.ts");
  await writeFile(list, (await readFile(list, "utf8")) + line);
  return house;
}

test("it is off until something is set for it, and the start says how to switch it on", async () => {
  const program = await startProgram({}, join(await houseWithLine(), "front/main.ts"));
  await program.ready();
  await expect.poll(program.stdout).toMatch(/Plain +off; to switch it on: docs\/platforms\.md/);
});

test("what is missing for it refuses the start; with it the start says that it is on, and it answers", async () => {
  const main = join(await houseWithLine(), "front/main.ts");
  const refused = await startProgram({ PLAIN_URL: env.PLAIN_URL }, main);
  expect(await refused.ended).toBe(1);
  expect(refused.stderr()).toMatch(/^The environment needs mending:\n {2}- PLAIN_SECRET is missing/);
  const program = await startProgram(env, main);
  await program.ready();
  await expect.poll(program.stdout).toMatch(/Plain +on, posts to http:\/\/127\.0\.0\.1:9/);
  const body = JSON.stringify({ room: "ops", who: { id: "dana", name: "Dana" }, did: { kind: "say", text: "help" } });
  const headers = { authorization: `Bearer ${env.PLAIN_SECRET}` };
  const answer = await fetch(`${program.url}/plain/acts`, { method: "POST", headers, body });
  expect(await answer.text()).toContain("What Dueline does");
});

test("the doctor looks at it, and its secret is shown nowhere", async () => {
  const house = await houseWithLine();
  const said = await new Promise<string>((done) => {
    const options = { cwd: house, env: { ...env, PLAIN_URL: `${env.PLAIN_URL}/?key=${env.PLAIN_SECRET}` } };
    tied(
      execFile(process.execPath, [join(house, "front/dueline.ts"), "doctor"], options, (_error, out, err) =>
        done(out + err),
      ),
    );
  });
  expect(said).toMatch(/Plain +http:\/\/127\.0\.0\.1:9\/\?key=\[secret\] is where messages go/);
  expect(said).not.toContain(env.PLAIN_SECRET);
});
