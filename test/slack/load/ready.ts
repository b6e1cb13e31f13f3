// The moment from which a program answers.
import { setTimeout as sleep } from "node:timers/promises";

export async function ready(url: string): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    const up = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return;
    await sleep(100);
  }
  throw new Error("the program did not start");
}
