// A square picture as a PNG file.
import { crc32, deflateSync } from "node:zlib";

/** Red, green, blue, opacity: 0 to 255. */
export type Pixel = readonly [number, number, number, number];

/** Samples a side of each pixel: edges come out smooth. */
const fineness = 4;

/** `colour` is asked for places from the middle, -0.5 to 0.5 across the side. */
export function png(side: number, colour: (x: number, y: number) => Pixel): Buffer {
  const rows = Array.from({ length: side }, (_, y) => {
    const pixels = Array.from({ length: side }, (_, x) => mean(samples(x, y).map(([a, b]) => colour(a, b))));
    return [0, ...pixels.flat()];
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  // Eight bits a channel, red, green, blue and opacity.
  header.set([8, 6], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const image = deflateSync(Buffer.from(rows.flat()));
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", image), chunk("IEND", Buffer.alloc(0))]);

  function samples(x: number, y: number): (readonly [number, number])[] {
    const at = (pixel: number, step: number) => (pixel + (step + 0.5) / fineness) / side - 0.5;
    const steps = Array.from({ length: fineness }, (_, step) => step);
    return steps.flatMap((down) => steps.map((across) => [at(x, across), at(y, down)] as const));
  }
}

function mean(pixels: readonly Pixel[]): number[] {
  return [0, 1, 2, 3].map((channel) => {
    const sum = pixels.reduce((total, pixel) => total + (pixel[channel] ?? 0), 0);
    return Math.round(sum / pixels.length);
  });
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
