// What Bolt brings along for Socket Mode is read by those alone who use it.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const program = `
  import { createRequire } from "node:module";
  import { readSocketModeLater } from "./adapters/slack/socket-later.ts";
  readSocketModeLater();
  const { SocketModeReceiver } = await import("@slack/bolt");
  const { cache } = createRequire(import.meta.url);
  const isRead = () => Object.keys(cache).some((path) => path.includes("/node_modules/undici/"));
  const before = isRead();
  const { client } = new SocketModeReceiver({ appToken: "xapp-1" });
  console.log(JSON.stringify([before, isRead(), typeof client.start]));
`;

test("without Socket Mode its client and the HTTP client beneath it are not read; whoever opens a connection gets them", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program]);
  expect(JSON.parse(stdout)).toEqual([false, true, "function"]);
});
