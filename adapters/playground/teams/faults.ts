// Faults to order: what the Bot Connector does wrong, to which call, and how often.

export type Operation = "post" | "update" | "delete" | "create" | "members" | "team" | "any";

/** `drop` cuts the connection before anything happened, `drop-after-accept` after the message was taken. */
export type FaultKind = "401" | "403" | "404" | "412" | "413" | "429" | "500" | "502" | "503" | "504" | Delaying;
/** `html`: a page where JSON should be, as a proxy sends it; `no-id`: taken, with an answer that names nothing. */
type Delaying = "delay" | "drop" | "drop-after-accept" | "html" | "no-id";

export interface Fault {
  method: Operation;
  kind: FaultKind;
  /** How many calls it meets; 1 unless told. */
  times?: number;
  /** Only calls that concern this conversation (or a thread of it). */
  conversationId?: string;
  /** The `error.code` to answer with; Teams' usual one for the status unless told. */
  code?: string;
  /** For 429, in seconds; none is sent unless told. */
  retryAfterS?: number;
  /** For `delay`, in milliseconds. */
  ms?: number;
}

/** The first fault that meets this call, counted as used. */
export function takeFault(faults: Fault[], operation: Operation, conversationId = ""): Fault | undefined {
  const meets = ({ method, conversationId: only }: Fault) =>
    (method === "any" || method === operation) && (only === undefined || conversationId.split(";")[0] === only);
  const index = faults.findIndex(meets);
  const fault = faults[index];
  if (!fault) return undefined;
  const left = (fault.times ?? 1) - 1;
  if (left > 0) faults[index] = { ...fault, times: left };
  else faults.splice(index, 1);
  return fault;
}
