// Waiting for something to become true, without asking over and over.
import type { Service } from "./service.ts";

/** Resolves with the first true thing `found` gives, asked now and after every change. `ms` are real milliseconds. */
export function until<T>(
  service: Service,
  found: () => T | undefined | false | null | "" | 0,
  ms = 20_000,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      try {
        const got = found();
        if (!got) return;
        stop();
        resolve(got);
      } catch (error) {
        stop();
        reject(error);
      }
    };
    const late = setTimeout(() => {
      stop();
      reject(new Error(`waited ${ms} ms for nothing: ${found.toString()}`));
    }, ms);
    const stop = () => {
      clearTimeout(late);
      service.listeners.delete(settle);
    };
    service.listeners.add(settle);
    settle();
  });
}
