// A run with everything that one starts: a database, a browser and a process of ours. Prints their ids and waits to be killed.
import { join } from "node:path";
import { launchBrowser } from "../browser.ts";
import { startPostgres } from "../postgres.ts";
import { runChild } from "../store/child.ts";

delete process.env.TEST_DATABASE_URL;
await startPostgres(["-c", "fsync=off"]);
await launchBrowser();
const child = runChild(join(import.meta.dirname, "../store/neighbour.ts"), ":memory:");
await child.line();
console.log("all are there");
setInterval(() => {}, 1000);
