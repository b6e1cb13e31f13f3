// Waiting for something to become true, without asking over and over.
import type { Service } from "./service.ts";

/** Resolves with the first true thing `found` gives, asked now and after every change. `ms` are real milliseconds. */
export function until<T>(service: Service, found: () => T | undefined | false | null | "" | 0, ms = 3000): Promise<T> {
  return new Promise((resolve, reject) => {
    const settle = (): boolean => {
      const got = found();
      if (!got) return false;
      stop();
      resolve(got);
      return true;
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
