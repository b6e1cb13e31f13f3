// The store's door, over whichever engine was opened.
import type { Store } from "../../src/case/store.ts";
import { auditIn, note } from "./audit.ts";
import { casesOver } from "./case-reads.ts";
import type { Engine } from "./engine.ts";
import { eraseTenant, expire } from "./erase.ts";
import { erasePerson } from "./erase-person.ts";
import { type Gate, openGate } from "./gate.ts";
import { hooksIn } from "./hooks.ts";
import { keep } from "./keep.ts";
import type { Listeners } from "./listeners.ts";
import { noticesIn } from "./notices.ts";
import { organisationsIn } from "./organisations.ts";
import { recordsIn } from "./records.ts";
import { keepRoom, roomOf, roomsOf } from "./rooms.ts";
import { firstTime } from "./seen.ts";
import { keepSettings, settingsOf } from "./settings.ts";
import { whenFree } from "./sqlite-busy.ts";
import { tenantsIn } from "./tenants.ts";
import { takeBackFuture, timeOf } from "./time.ts";
import { tokensIn } from "./tokens.ts";
import { withinMs } from "./within.ts";
import { type WriteProbe, writeProbe } from "./write-probe.ts";

export type Around = {
  readonly newId: () => string;
  readonly warn: Warn;
  readonly told: Listeners;
};

export function storeOver(engine: Engine, { newId, warn, told }: Around): Store {
  const { db } = engine;
  const gate = openGate();
  const probe = writeProbe(db);
  const pass = passing(gate, probe);
  const warnOnce = onceEach(warn);
  let closing: Promise<void> | null = null;
  return {
    keep: (...change) => pass(() => keepAndTell(engine, told, ...change)),
    ...casesOver(engine, pass, warn),
    ...roomsOver(engine, pass, warnOnce),
    keepSettings: (...chosen) => pass(() => keepAndNote(engine, newId, ...chosen)),
    note: (tenant, line) => pass(() => note(db, tenant, [{ ...line, id: newId() }])),
    audit: (tenant, filter) => pass(() => auditIn(db, tenant, filter, warnOnce)),
    ...noticesIn({ engine, pass, newId }),
    onNotice: (listener) => told.add(listener),
    records: recordsIn(db, pass),
    tokens: tokensIn(engine, pass, newId),
    hooks: hooksIn({ engine, pass, newId }),
    organisations: organisationsIn({ engine, pass, newId }),
    firstTime: (tenant, id, now, ttlMs) => pass(() => firstTime(db, { tenant, id, now, ttlMs })),
    takeBackFuture: (now, everywhere = false) => pass(() => takeBackFuture(db, now, everywhere)),
    ...{ tenants: () => pass(() => tenantsIn(db)), time: () => pass(() => timeOf(engine)) },
    eraseTenant: (tenant, despiteHold = false) => pass(() => eraseTenant(db, tenant, despiteHold)),
    erasePerson: (tenant, personId, despiteHold = false) => pass(() => erasePerson(db, tenant, personId, despiteHold)),
    expire: (before, now) => pass(() => expire(db, before, now)),
    ping: () => gate.pass(() => withinMs(1_000, probe.run(), "The database took nothing within a second.")),
    close: () => {
      closing ??= gate.shut().then(() => engine.close());
      return closing;
    },
  };
}

async function keepAndNote(
  engine: Engine,
  newId: () => string,
  ...[tenant, room, settings, noted = []]: Parameters<Store["keepSettings"]>
): Promise<void> {
  await engine.transact(async (trx) => {
    await keepSettings(trx, tenant, room, settings);
    const lines = noted.map((line) => ({ ...line, id: newId() }));
    await note(trx, tenant, lines);
  });
}

async function keepAndTell(engine: Engine, told: Listeners, ...[change, answer]: Parameters<Store["keep"]>) {
  const outcome = await keep(engine, change, answer);
  if (outcome === "kept" && change.notices.length > 0) told.call();
  return outcome;
}

/** Everything but a ping goes this way. */
function passing(gate: Gate, probe: WriteProbe): Pass {
  return async (work) => {
    try {
      return await gate.pass(() => whenFree(work));
    } catch (error) {
      probe.met(error);
      throw error;
    }
  };
}

type Pass = <T>(work: () => Promise<T>) => Promise<T>;
type Warn = (problem: string) => void;

/** Settings are read for every message. */
function onceEach(warn: Warn): Warn {
  const warned = new Set<string>();
  return (problem) => {
    if (!warned.has(problem)) warn(problem);
    warned.add(problem);
  };
}

function roomsOver(
  { db }: Engine,
  pass: Pass,
  warn: Warn,
): Pick<Store, "roomsOf" | "roomOf" | "keepRoom" | "settingsOf"> {
  return {
    roomsOf: (tenant) => pass(() => roomsOf(db, tenant)),
    roomOf: (tenant, room) => pass(() => roomOf(db, tenant, room)),
    keepRoom: (tenant, room, audience, now) => pass(() => keepRoom(db, tenant, room, audience, now)),
    settingsOf: (tenant, room) => pass(() => settingsOf(db, tenant, room, warn)),
  };
}
