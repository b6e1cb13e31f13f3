// Long questions wait for each other, so that however many are asked at once something is left for everybody else.

export type FewAtOnce = <T>(work: () => Promise<T>) => Promise<T>;

/** At most so many run at once; the others in the order in which they came. */
export function fewAtOnce(most: number): FewAtOnce {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      // Whoever comes next takes the place over.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

/** Two: a long one lets a short one past. */
export const mostLongQuestions = 2;
