// A status page of one's own on a free port: it says what it is told to say, in the shapes of the usual makers.
import { once } from "node:events";
import { createServer } from "node:http";

export type Served = { status?: number; headers?: { [name: string]: string }; body: string };

export async function statusPage() {
  let served: Served = { body: "" };
  const asked: { readonly [header: string]: string | string[] | undefined }[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers);
    const { status = 200, headers = {}, body } = served;
    const etag = headers.etag;
    if (etag !== undefined && request.headers["if-none-match"] === etag) return void response.writeHead(304).end();
    response.writeHead(status, headers).end(body);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const place = server.address();
  const url = `http://127.0.0.1:${typeof place === "object" && place ? place.port : 0}/api/v2/summary.json`;
  return {
    url,
    asked,
    says: (next: Served) => {
      served = next;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** As Atlassian documents its public summary: components with a status each, open incidents with theirs. */
export const statuspage = {
  well: {
    page: { id: "p1", name: "Zoom", url: "https://status.example" },
    status: { indicator: "none", description: "All Systems Operational" },
    components: [{ id: "c1", name: "Meetings", status: "operational", group: false, group_id: null }],
    incidents: [],
    scheduled_maintenances: [],
  },
  ill: {
    page: { id: "p1", name: "Zoom", url: "https://status.example" },
    status: { indicator: "major", description: "Partial System Outage" },
    components: [
      { id: "g1", name: "All products", status: "partial_outage", group: true, group_id: null },
      { id: "c1", name: "Meetings", status: "partial_outage", group: false, group_id: "g1" },
      { id: "c2", name: "Phone", status: "operational", group: false, group_id: "g1" },
    ],
    incidents: [
      {
        id: "i1",
        name: "Some <b>users</b> cannot join",
        status: "investigating",
        impact: "major",
        created_at: "2026-11-23T08:40:00.000Z",
        started_at: "2026-11-23T08:32:00.000Z",
        resolved_at: null,
        components: [{ id: "c1", name: "Meetings" }],
      },
      { id: "i0", name: "Yesterday's", status: "resolved", impact: "critical", created_at: "2026-11-22T08:40:00.000Z" },
    ],
    scheduled_maintenances: [
      { id: "m1", name: "Next week", status: "scheduled", impact: "maintenance", created_at: "2026-11-20T00:00:00Z" },
    ],
  },
};
