// The image without an engine: the steps of the Dockerfile, one by one, in a folder of its own for each stage.
import { execFile } from "node:child_process";
import { mkdir, readFile, symlink } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

type Stage = { readonly root: string; workdir: string; readonly env: { [name: string]: string } };
export type Image = Readonly<Stage> & {
  readonly command: readonly string[];
  readonly healthcheck: readonly string[];
  readonly user: string;
};

/**
 * Lays the image out below `folder`, as whoever runs this: owners are not changed. `install` stands in for `npm ci`; where it
 * is not given, npm itself runs.
 */
export async function layOut(folder: string, install?: (workdir: string) => Promise<void>): Promise<Image> {
  const stages = new Map<string, Stage>();
  const ignored = ignoring(await readFile(".dockerignore", "utf8"));
  const end = { command: [""], healthcheck: [""], user: "root" };
  let stage: Stage = { root: folder, workdir: "/", env: {} };
  const at = (path: string, { root, workdir } = stage) => join(root, path.startsWith("/") ? path : join(workdir, path));
  for (const [word, rest] of instructions(await readFile("Dockerfile", "utf8"))) {
    if (word === "FROM") {
      const name = / AS (\w+)$/i.exec(rest)?.[1] ?? "image";
      stage = { root: join(folder, name), workdir: "/", env: {} };
      stages.set(name, stage);
    } else if (word === "WORKDIR") {
      stage.workdir = rest;
      await mkdir(at("."), { recursive: true });
    } else if (word === "ENV") Object.assign(stage.env, Object.fromEntries(pairs(rest)));
    else if (word === "COPY") {
      const [, from, names = rest] = /^--from=(\w+) (.*)$/.exec(rest) ?? [];
      const [to = "", ...sources] = names.split(" ").toReversed();
      for (const source of sources) {
        if (from === undefined && ignored(source)) throw new Error(`COPY ${source}: .dockerignore keeps it back.`);
        const there = from === undefined ? resolve(source) : at(source, stages.get(from));
        await run("cp", ["-RP", there, to.endsWith("/") ? join(at(to), basename(source)) : at(to)]);
      }
    } else if (word === "RUN") {
      if (install && rest.startsWith("npm ci --omit=dev ")) await install(at("."));
      else
        await run("sh", ["-c", `chown() { :; }; ${rest.replaceAll(/ \/(?=\w)/g, ` ${stage.root}/`)}`], {
          cwd: at("."),
        });
    } else if (word === "CMD") end.command = JSON.parse(rest);
    else if (word === "HEALTHCHECK") end.healthcheck = JSON.parse(rest.replace(/^.*? CMD /, ""));
    else if (word === "USER") end.user = rest;
    else if (!["EXPOSE", "VOLUME", "STOPSIGNAL"].includes(word)) throw new Error(`Nobody knows how to do ${word}.`);
  }
  return { ...stage, ...end };
}

/** What `npm ci --omit=dev` would install, as links to what is here; to be started with `--preserve-symlinks`. */
export async function linkPackages(workdir: string): Promise<void> {
  const { packages }: Lock = JSON.parse(await readFile(join(workdir, "package-lock.json"), "utf8"));
  const top = Object.entries(packages).filter(
    ([path, { dev }]) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) && !dev,
  );
  for (const folder of new Set(top.map(([path]) => dirname(path))))
    await mkdir(join(workdir, folder), { recursive: true });
  await Promise.all(top.map(([path]) => symlink(resolve(path), join(workdir, path))));
}

type Lock = { readonly packages: { readonly [path: string]: { readonly dev?: boolean } } };

/** Each with its arguments; lines that end in `\` go on. */
function instructions(text: string): [string, string][] {
  const lines = text
    .replaceAll(/^#.*\n/gm, "")
    .replaceAll(/\\\n\s*/g, "")
    .split("\n");
  return lines.filter((line) => line.trim()).map((line) => [line.replace(/ .*/, ""), line.replace(/^\S+ +/, "")]);
}

const pairs = (text: string): string[][] => text.split(/ +/).map((pair) => pair.split("="));

/** Ours begins with "nothing", and lets names in. */
function ignoring(text: string): (name: string) => boolean {
  const lines = text.split("\n").filter((line) => line && !line.startsWith("#"));
  if (lines[0] !== "*") throw new Error("A .dockerignore of another kind than is read here.");
  return (name) => !lines.includes(`!${name}`);
}
