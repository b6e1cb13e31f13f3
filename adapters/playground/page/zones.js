// Wall time to instant and back, in a zone that is not the browser's.

/** Epoch milliseconds as `2026-11-24T18:05` in the zone. */
export function toWall(at, zone) {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  return format.format(at).replace(" ", "T");
}

/** `2026-11-24T18:05` in the zone as epoch milliseconds; a time that the clocks skip moves on by as much. */
export function fromWall(wall, zone) {
  const asUtc = Date.parse(`${wall}Z`);
  const offsetAt = (at) => Date.parse(`${toWall(at, zone)}Z`) - Math.floor(at / 60_000) * 60_000;
  const guess = asUtc - offsetAt(asUtc);
  return asUtc - offsetAt(guess);
}
