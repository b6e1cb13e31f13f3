// Too long is mended where it was written: an adapter refuses what its platform would, and never cuts.

/** Throws a RangeError that names the limit; `shown` is the beginning of what is too long, for whoever mends it. */
export function atMost(platform: string, most: number, what: string, size: number, shown = ""): void {
  if (size <= most) return;
  const beginning = shown === "" ? "" : `: “${shown.slice(0, 60)}…”`;
  throw new RangeError(`${platform} takes ${most} ${what}, not ${size}${beginning}`);
}
