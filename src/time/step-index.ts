// Finds the place of a number among sorted ones in constant time: buckets of equal width, then a step or two.

export type StepIndex = {
  readonly keys: Float64Array;
  readonly first: number;
  readonly perUnit: number;
  readonly buckets: Int32Array;
};

/** Of ascending keys. */
export function stepIndex(keys: Float64Array): StepIndex {
  const first = keys[0] ?? Number.POSITIVE_INFINITY;
  const span = (keys.at(-1) ?? 0) - first;
  const size = keys.length * 2;
  const perUnit = span > 0 ? size / span : 0;
  const buckets = new Int32Array(size + 1);
  let place = 0;
  for (let bucket = 0; bucket <= size; bucket++) {
    // A key belongs into the bucket that `lastAt` will work out for it, by the same arithmetic.
    while (place + 1 < keys.length && Math.floor(((keys[place + 1] ?? 0) - first) * perUnit) < bucket) place++;
    buckets[bucket] = place;
  }
  return { keys, first, perUnit, buckets };
}

/** The index of the last key at or before x; -1 where all are after it. */
export function lastAt(index: StepIndex, x: number): number {
  const { keys, buckets } = index;
  if (x < index.first) return -1;
  const bucket = Math.floor((x - index.first) * index.perUnit);
  let place = bucket < buckets.length ? (buckets[bucket] ?? 0) : keys.length - 1;
  while (place + 1 < keys.length && (keys[place + 1] ?? 0) <= x) place++;
  return place;
}
