// Socket Mode on a desk: what the stand-in delivers by HTTP goes to the app through a WebSocket, and its answer back.
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { z } from "zod";

export type Bridge = {
  /** In the place of `https://slack.com/api/`: opens connections itself, and hands the rest on to the stand-in. */
  readonly apiUrl: string;
  /** Where the stand-in delivers. */
  readonly url: string;
  connections(): number;
  /** Envelopes that were not acknowledged. */
  waiting(): number;
  /** Waits no longer for them, as Slack after three seconds. */
  giveUp(): void;
  close(): Promise<void>;
};

const unheard = Symbol("unheard");
const Ack = z.object({ envelope_id: z.string(), payload: z.unknown().optional() });
const kinds = { command: "slash_commands", payload: "interactive", event: "events_api" } as const;

export async function startBridge(standIn: string, appToken: string): Promise<Bridge> {
  const sockets = new Set<Socket>();
  const waiting = new Map<string, (answer: unknown) => void>();
  let envelopes = 0;

  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    if (request.url === "/events") {
      const answer = await through(envelopeOf(request, body));
      if (answer === unheard) return void response.destroy();
      response
        .writeHead(200, { "content-type": "application/json" })
        .end(answer === undefined ? "" : JSON.stringify(answer));
    } else if (request.url === "/api/apps.connections.open") {
      const known = request.headers.authorization === `Bearer ${appToken}`;
      const answer = known
        ? { ok: true, url: `${url.replace("http", "ws")}/link` }
        : { ok: false, error: "invalid_auth" };
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
    } else {
      const headers = new Headers({ authorization: request.headers.authorization ?? "" });
      headers.set("content-type", request.headers["content-type"] ?? "application/json");
      const sent = await fetch(`${standIn}${request.url}`, { method: "POST", headers, body });
      response.writeHead(sent.status, { "content-type": "application/json" }).end(await sent.text());
    }
  });

  server.on("upgrade", (request: IncomingMessage, socket: Socket) => {
    const accept = createHash("sha1").update(
      `${request.headers["sec-websocket-key"]}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`,
    );
    const lines = ["HTTP/1.1 101 Switching Protocols", "Upgrade: websocket", "Connection: Upgrade"];
    socket.write(`${[...lines, `Sec-WebSocket-Accept: ${accept.digest("base64")}`].join("\r\n")}\r\n\r\n`);
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => sockets.delete(socket));
    let rest = Buffer.alloc(0);
    socket.on("data", (chunk: Buffer) => {
      rest = Buffer.concat([rest, chunk]);
      for (let frame = readFrame(rest); frame; frame = readFrame(rest)) {
        rest = rest.subarray(frame.length);
        if (frame.opcode === 1) hear(frame.text);
        if (frame.opcode === 8) socket.end(Buffer.from([0x88, 0]));
      }
    });
    socket.write(
      textFrame(JSON.stringify({ type: "hello", num_connections: 1, connection_info: { app_id: "A0DUELINE" } })),
    );
  });

  function hear(text: string): void {
    const ack = Ack.safeParse(JSON.parse(text));
    if (!ack.success) return;
    waiting.get(ack.data.envelope_id)?.(ack.data.payload);
    waiting.delete(ack.data.envelope_id);
  }

  function through(envelope: object): Promise<unknown> {
    envelopes += 1;
    const id = `env-${envelopes}`;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      const [socket] = sockets;
      socket?.write(textFrame(JSON.stringify({ ...envelope, envelope_id: id })));
    });
  }

  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  return {
    apiUrl: `${url}/api/`,
    url: `${url}/events`,
    connections: () => sockets.size,
    waiting: () => waiting.size,
    giveUp: () => {
      for (const lost of waiting.values()) lost(unheard);
      waiting.clear();
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

function envelopeOf(request: IncomingMessage, body: string): object {
  const accepts = { accepts_response_payload: true };
  if (request.headers["content-type"]?.startsWith("application/json"))
    return { type: kinds.event, payload: JSON.parse(body), accepts_response_payload: false };
  const form = new URLSearchParams(body);
  const payload = form.get("payload");
  if (payload) return { type: kinds.payload, payload: JSON.parse(payload), ...accepts };
  return { type: kinds.command, payload: Object.fromEntries(form), ...accepts };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

/** A frame from the client, which masks it (RFC 6455, 5.2); null: there is more to come. */
function readFrame(bytes: Buffer): { opcode: number; text: string; length: number } | null {
  if (bytes.length < 6) return null;
  const short = bytes.readUInt8(1) & 0x7f;
  const head = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (bytes.length < head + 4) return null;
  const size = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
  if (bytes.length < head + 4 + size) return null;
  const mask = bytes.subarray(head, head + 4);
  const text = Buffer.from(bytes.subarray(head + 4, head + 4 + size).map((byte, at) => byte ^ (mask[at % 4] ?? 0)));
  return { opcode: bytes.readUInt8(0) & 0x0f, text: text.toString("utf8"), length: head + 4 + size };
}

function textFrame(text: string): Buffer {
  const body = Buffer.from(text);
  const long = Buffer.alloc(10);
  long.writeUInt8(0x81, 0);
  long.writeUInt8(127, 1);
  long.writeBigUInt64BE(BigInt(body.length), 2);
  return Buffer.concat([long, body]);
}
