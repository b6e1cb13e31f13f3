// A question that must not be waited for without end.

export async function withinMs(ms: number, question: Promise<unknown>, otherwise: string): Promise<void> {
  const { promise: tooLong, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(otherwise)), ms);
  try {
    await Promise.race([question, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
