// A process that opens a SQLite store, says so, and holds it until it is killed.
import { openStore } from "../../adapters/store/index.ts";
import { ids } from "./samples.ts";

const [path = ""] = process.argv.slice(2);
await openStore({ kind: "sqlite", path, newId: ids() });
console.log("open");
setInterval(() => {}, 1000);
