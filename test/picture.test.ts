// The picture of the house shows the house as it is.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { picture } from "../docs/picture/draw.ts";
import { roomsNow } from "../docs/picture/rooms.ts";

test("docs/architecture.svg is drawn from the imports as they are (else: npm run picture)", () => {
  expect(readFileSync("docs/architecture.svg", "utf8")).toBe(picture(roomsNow()));
});

test("no door leads up: each room opens only rooms below it", () => {
  const rooms = roomsNow();
  const names = rooms.map(({ name }) => name);
  for (const [index, { opens }] of rooms.entries())
    for (const other of opens) expect(names.indexOf(other)).toBeGreaterThan(index);
  expect(rooms.find(({ name }) => name === "chat")?.opens).toContain("case");
});
