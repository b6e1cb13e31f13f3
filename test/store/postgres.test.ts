// The store on PostgreSQL: the contract, and what only a shared database can promise.
import { afterAll } from "vitest";
import { openStore } from "../../adapters/store/index.ts";
import { startPostgres } from "../postgres.ts";
import { storeContract } from "./contract.ts";
import { ids } from "./samples.ts";

const server = await startPostgres(["-c", "fsync=off"]);
afterAll(() => server.stop());

storeContract("PostgreSQL", async () =>
  openStore({ kind: "postgres", url: await server.freshDatabase(), newId: ids() }),
);
