// The store on SQLite: the contract, and what only one file can promise.
import { openStore } from "../../adapters/store/index.ts";
import { storeContract } from "./contract.ts";
import { ids } from "./samples.ts";

storeContract("SQLite", () => openStore({ kind: "sqlite", path: ":memory:", newId: ids() }));
