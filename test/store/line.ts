// A line to a server that can be disturbed: cut, muted without being closed, slow, or leading nowhere.
import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

export type Line = {
  /** The same address by way of this line. */
  readonly url: string;
  /** What is connected now is never heard of again, in either direction, and stays open; new ones are served. */
  mute(): void;
  /** The same for every connection to come. */
  muteAll(on: boolean): void;
  /** Nothing gets through until it thaws; then all of it does. */
  freeze(on: boolean): void;
  /** Every connection breaks; `refused`: and none is taken until it is told otherwise. */
  cut(): void;
  refuse(on: boolean): Promise<void>;
  /** Everything takes that much longer, ms each way. */
  delay(ms: number): void;
  open(): number;
  close(): Promise<void>;
};

type Pair = { readonly near: Socket; readonly far: Socket; isMute: boolean };

export async function lineTo(address: string): Promise<Line> {
  const target = new URL(address);
  const pairs = new Set<Pair>();
  let [mutes, frozen, delayMs] = [false, false, 0];
  const server = createServer((near) => {
    const pair = { near, far: connect(Number(target.port), target.hostname), isMute: mutes };
    pairs.add(pair);
    pass(pair, near, pair.far);
    pass(pair, pair.far, near);
    if (frozen) for (const socket of [near, pair.far]) socket.pause();
  });

  function pass(pair: Pair, from: Socket, to: Socket): void {
    const later = (act: () => void) => (delayMs > 0 ? setTimeout(act, delayMs) : act());
    from.on("data", (bytes) => later(() => void (pair.isMute || to.write(bytes))));
    from.on("error", () => {});
    from.on("close", () => {
      if (from === pair.near || !pair.isMute) pairs.delete(pair);
      if (!pair.isMute) to.destroy();
    });
  }

  function cut(): void {
    for (const { near, far } of pairs) for (const socket of [near, far]) socket.destroy();
  }

  await once(server.listen(0, "127.0.0.1"), "listening");
  const place = server.address();
  const port = typeof place === "object" && place ? place.port : 0;
  const url = new URL(address);
  url.port = String(port);
  return {
    url: url.href,
    mute: () => {
      for (const pair of pairs) pair.isMute = true;
    },
    muteAll: (on) => {
      mutes = on;
      if (on) for (const pair of pairs) pair.isMute = true;
    },
    freeze: (on) => {
      frozen = on;
      for (const { near, far } of pairs) for (const socket of [near, far]) on ? socket.pause() : socket.resume();
    },
    cut,
    refuse: async (on) => {
      if (!on) return void (await once(server.listen(port, "127.0.0.1"), "listening"));
      const closed = once(server, "close");
      server.close();
      cut();
      await closed;
    },
    delay: (ms) => {
      delayMs = ms;
    },
    open: () => pairs.size,
    close: async () => {
      cut();
      server.close();
    },
  };
}
