// The platforms, or the playground in their place, connected to the house.
import type { Connected, House } from "../src/chat/door.ts";
import { type Config, platformsOn } from "./config.ts";
import type { openPlayground } from "./playground.ts";

type Playing = NonNullable<Awaited<ReturnType<typeof openPlayground>>>;

export function connectAll(
  playground: Playing | null,
  house: House,
  config: Config,
  appUrl: string,
): Promise<readonly Connected[]> {
  if (playground) return playground.connect(house, config.publicUrl ?? appUrl);
  return Promise.all(platformsOn(config).map((platform) => platform.connect(house)));
}

/** Whoever turns the playground's clock sees at once what has fallen due. */
export function turnedWith(
  playground: Playing,
  workers: readonly { wake(): void }[],
  pages: { readNow(): Promise<void> },
  nextDueAt: () => Promise<number | null>,
): void {
  playground.onTurn(() => {
    for (const { wake } of workers) wake();
  });
  // A page that was turned is read at once; with the clock, what was read before grows old.
  playground.onStatus(pages.readNow);
  playground.onTurn(() => void pages.readNow());
  playground.setNextDueAt(nextDueAt);
}

export async function open({ platform, start }: Connected, { platforms }: Config): Promise<void> {
  await start().catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const title = platforms.find(({ module }) => module.name === platform.name)?.module.title ?? platform.name;
    throw new Error(`${title} does not let Dueline in: ${reason}. npm run doctor says how to mend it.`, { cause });
  });
}
