// A vendor's status page, in the shape that most publish, that whoever plays can turn: all well, a partial outage, resolved.
import { once } from "node:events";
import { createServer } from "node:http";

export const standings = ["well", "outage", "resolved"] as const;
export type Standing = (typeof standings)[number];

export type StatusPage = {
  /** What programs read. */
  readonly url: string;
  standing(): Standing;
  /** Resolves once the app has read it, and its cases have heard. */
  turn(to: Standing): Promise<void>;
  onTurn(listener: () => void): () => void;
  /** Who reads it when it is turned. */
  readBy(reader: () => Promise<void>): void;
  close(): Promise<void>;
};

export async function startStatusPage(now: () => number): Promise<StatusPage> {
  const listeners = new Set<() => void>();
  let standing: Standing = "well";
  let since = now();
  let read = async () => {};
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(summaryOf(standing, since)));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const place = server.address();
  return {
    url: `http://127.0.0.1:${typeof place === "object" && place ? place.port : 0}/api/v2/summary.json`,
    standing: () => standing,
    async turn(to) {
      // What it said until now may have been read by nobody yet.
      await read();
      if (to === "outage" && standing !== "outage") since = now();
      standing = to;
      for (const listener of listeners) listener();
      await read();
    },
    onTurn(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    readBy(reader) {
      read = reader;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** As Atlassian's Statuspage has it. */
function summaryOf(standing: Standing, since: number) {
  const out = standing === "outage";
  const incident = {
    name: "Participants cannot join meetings",
    status: out ? "investigating" : "resolved",
    impact: "major",
    started_at: new Date(since).toISOString(),
    components: [{ name: "Meetings" }],
  };
  return {
    page: { name: "Zoom" },
    status: {
      indicator: out ? "major" : "none",
      description: out ? "Partial System Outage" : "All Systems Operational",
    },
    components: [
      { name: "Meetings", status: out ? "partial_outage" : "operational", group: false },
      { name: "Phone", status: "operational", group: false },
    ],
    incidents: standing === "well" ? [] : [incident],
    scheduled_maintenances: [],
  };
}
