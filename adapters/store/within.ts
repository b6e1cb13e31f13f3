// A question that must not be waited for without end.

/** Its answer, or after so many ms an error that says `otherwise`. */
export async function withinMs<T>(ms: number, question: Promise<T>, otherwise: string): Promise<T> {
  const { promise: tooLong, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(otherwise)), ms);
  try {
    return await Promise.race([question, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
