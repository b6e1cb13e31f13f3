// Of one vendor, by when it must answer whoever asks now: the words of `sla due --json`, worked out when somebody asks.
import type { z } from "zod";
import type { Catalog } from "../../src/policy/catalog.ts";
import { questionNames } from "../../src/policy/impact.ts";
import { openDesk } from "../console/desk.ts";
import { answerDue } from "../console/due.ts";
import { dueJson, errorJson } from "../console/json.ts";
import type { Raw } from "../console/read.ts";
import { Slip, withFields } from "../console/slip.ts";
import { headOf } from "./api.ts";
import type { Deadlines } from "./documents.ts";
import type { Settings } from "./look.ts";
import { checkedOn } from "./shelf.ts";

/** What may be asked, in the words of the command line. */
const words = ["plan", "priority", "at", "reportedAt", "reportedBy", "country", "region", "zone", ...questionNames];
/** As RFC 6570 writes an address with something left to fill in. */
export const template = `{?${words.join(",")}}`;
const LONGEST = 200;

export type Answer = { readonly status: 200 | 400 | 422; readonly body: string; readonly seconds: number };

export type Question = { readonly vendor: string; readonly query: URLSearchParams };

/** Null: it is no question, so that the table at this path is what is wanted. */
export function askedOf(path: string, search: string): Question | null {
  const vendor = /^api\/v1\/([^/]+)\/due\.json$/.exec(path)?.[1];
  const query = new URLSearchParams(search);
  return vendor !== undefined && words.some((word) => query.has(word)) ? { vendor, query } : null;
}

export function deadlinesAsked(
  catalog: Catalog,
  settings: Settings,
  now: () => number,
): (question: Question) => Answer {
  const desk = openDesk(catalog, now());
  return ({ vendor, query }) => {
    const raw = readQuery(query);
    const due = raw instanceof Slip ? raw : answerDue({ ...desk, now: now() }, { ...raw, vendor });
    if (due instanceof Slip) return refused(due);
    const { policy, clock } = due;
    const { version, name } = policy;
    const document: z.infer<typeof Deadlines> = {
      ...headOf("deadlines", settings, "../"),
      name,
      version,
      checkedOn: checkedOn(policy),
      ...dueJson(due),
    };
    // What was asked of an instant stays so until the policy changes; of "now" it is over at once.
    const fixed = query.has("at") || query.has("reportedAt");
    return { status: 200, body: text(document), seconds: fixed && clock.startedAt <= now() ? 300 : 0 };
  };
}

/** Each word once, and none that would be passed over in silence. */
function readQuery(query: URLSearchParams): Raw | Slip {
  for (const [word, value] of query) {
    if (!words.includes(word))
      return new Slip("misworded", "bad-field", word, ({ errors }) => errors.unknown(word, "parameter", words));
    if (query.getAll(word).length > 1 || value.length > LONGEST)
      return new Slip("misworded", "bad-field", word, () => `${word}: say it once, in ${LONGEST} characters at most`);
  }
  return Object.fromEntries(query);
}

function refused(slip: Slip): Answer {
  const { error } = errorJson(slip);
  const body = text({ error: { ...error, message: withFields(error.message) } });
  return { status: slip.kind === "misworded" ? 400 : 422, body, seconds: 0 };
}

function text(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
