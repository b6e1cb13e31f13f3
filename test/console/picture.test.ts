// The strip of a deadline as a picture: what it draws it also says, and it is a whole SVG, or a PNG with its letters in it.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseDocument } from "htmlparser2";
import { afterAll, expect, test } from "vitest";
import { sla } from "./call.ts";

const home = mkdtempSync(join(tmpdir(), "dueline-picture-"));
afterAll(() => rmSync(home, { recursive: true }));

const asked = "why --vendor netcor --priority 3 --reported-at 2026-12-23T15:00:00+01:00 --country DE";

test("the picture has a column a day with its counted hours, names what did not count, and marks when it is due", async () => {
  const file = join(home, "why.svg");
  const { status, out } = await sla(`${asked} --picture ${file}`);
  expect([status, out]).toEqual([0, (await sla(asked)).out]);
  const svg = readFileSync(file, "utf8");
  expect(parseDocument(svg, { xmlMode: true }).childNodes.length).toBeGreaterThan(0);
  for (const shown of ["Wed, 23 Dec", "15:00–17:00", "8 h 30 min", "Weihnachtstag", "due Mon, 28 Dec 2026, 15:00"])
    expect(svg.replace(/<desc>.*<\/desc>/s, "")).toContain(`${shown}</text>`);
  // For whoever does not see it: every day, in words.
  const [, said = ""] = /<desc>(.*)<\/desc>/s.exec(svg) ?? [];
  expect(said.split("\n")).toHaveLength(8);
  expect(said).toContain("Fri, 25 Dec 2026 holiday: 1. Weihnachtstag");
});

test("a long wait is drawn by its first and last days, in the reader's language, and another kind of file is a slip", async () => {
  const file = join(home, "long.svg");
  const paused = "--pause 2026-12-24T10:00:00+01:00/2027-01-25T10:00:00+01:00";
  expect((await sla(`${asked} ${paused} --lang de --picture ${file}`)).status).toBe(0);
  const svg = readFileSync(file, "utf8");
  expect(svg.match(/<text [^>]*font-size="12"[^>]*>(Mo|Di|Mi|Do|Fr|Sa|So)\./g)).toHaveLength(14);
  expect(svg).toContain("fällig");
  const slip = await sla(`${asked} --picture ${join(home, "why.gif")}`);
  expect([slip.status, slip.err]).toEqual([2, expect.stringContaining("ends in .svg or .png")]);
});

test("as PNG it is sharp and has its letters, whatever fonts the machine has", async () => {
  const [file, same] = [join(home, "why.png"), join(home, "same.svg")];
  expect((await sla(`${asked} --picture ${file}`)).status).toBe(0);
  await sla(`${asked} --picture ${same}`);
  const svg = readFileSync(same, "utf8");
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  const png = readFileSync(file);
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
  const { pngOf } = await import("../../adapters/paper/png.ts");
  const unlettered = await pngOf({ svg: svg.replace(/<text .*<\/text>/g, ""), alt: "" });
  expect(png.length).toBeGreaterThan(3 * unlettered.length);
  // What the letters do not have is shown as missing, and never breaks the drawing.
  const strange = await pngOf({ svg: svg.replaceAll("Weihnachtstag", "元日 \u0001\u202e≤"), alt: "" });
  expect(strange.length).toBeGreaterThan(3 * unlettered.length);
});
