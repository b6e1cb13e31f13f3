import { expect, test } from "vitest";
import { corpus } from "./corpus.ts";

test.each(["en", "de", "ro"])(
  "there are more than 400 different sentences in %s, and about half are held back",
  (language) => {
    const here = corpus.filter((sentence) => sentence.language === language);
    const held = here.filter(({ part }) => part === "hold").length;
    expect(new Set(here.map(({ text }) => text)).size).toBe(here.length);
    expect(here.length).toBeGreaterThan(400);
    expect(held).toBeGreaterThan(200);
    expect(here.length - held).toBeGreaterThan(200);
  },
);
