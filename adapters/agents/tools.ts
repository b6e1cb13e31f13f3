// What an agent may do, tool by tool: each is one request to the API, so that scopes and rights are the same.
import { z } from "zod";
import { damage } from "./damage.ts";

/** What an agent said, as the tool's input has it. */
export type Said = { readonly [field: string]: unknown };
export type Asked = { readonly path: string; readonly body?: object; readonly key?: string };

export type Tool = {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly input: z.ZodObject;
  readonly writes: boolean;
  /** Needs nothing but the policies: neither a token nor cases. */
  readonly plain: boolean;
  asks(said: Said): Asked;
};

const text = (about: string, most = 200) => z.string().max(most).optional().describe(about);
const vendor = z.string().max(100).describe("the vendor: zoom, cloudtalk, purecloud, netcor, or another that is known");
const place = {
  plan: text("the plan that the customer has with the vendor; where it matters, an error names the plans"),
  country: z
    .string()
    .regex(/^[A-Za-z]{2}$/, "write the country's two letters, such as DE")
    .optional()
    .describe("country of the site, two letters such as DE; ask the person, do not guess"),
  zone: text("time zone of the site, IANA, such as Europe/Berlin", 60),
};
const moment = (about: string) => text(`${about}. An instant with its zone, such as 2026-11-23T10:30:00+01:00`, 40);
const reported = {
  vendor,
  priority: z
    .string()
    .max(40)
    .describe("the vendor's own priority; 1 is the most urgent. If you do not know it, call triage first"),
  ...place,
  reportedAt: moment("when the vendor was told, if not just now"),
};
export const tools: readonly Tool[] = [
  {
    ...{ name: "triage", title: "Which priority, by the vendor's own rules", writes: false, plain: true },
    about:
      "Says which priority a fault of a vendor's product has by that vendor's published rules, and why. Give the person's sentence as text, " +
      "or the answers one by one. Where `missing` comes back, ask the person for exactly that, and call it again with the same text and the answer beside it. Changes nothing.",
    input: z.strictObject({
      text: text("what the person said, as it was said", 1000),
      vendor: vendor.optional(),
      ...place,
      ...damage,
    }),
    asks: (said) => ({ path: `/triage${queryOf(said)}` }),
  },
  {
    ...{ name: "due", title: "By when the vendor must answer", writes: false, plain: true },
    about:
      "Says by when the vendor must answer, restore and follow up at a priority, each with its clause. dueAt is UTC; " +
      "`guaranteed: false` means that no time is published: say so, and never invent one. Changes nothing.",
    input: z.strictObject(reported),
    asks: (said) => ({ path: `/due${queryOf(said)}` }),
  },
  {
    ...{ name: "why", title: "Why a deadline is where it is", writes: false, plain: true },
    about:
      "The same as due, with the ledger of each deadline day by day: what counted, what did not and why. Changes nothing.",
    input: z.strictObject(reported),
    asks: (said) => ({ path: `/why${queryOf(said)}` }),
  },
  {
    ...{ name: "hotline", title: "Which number to call now", writes: false, plain: true },
    about:
      "Says which of the vendor's numbers is answered now, the right one first, other ways to reach it, who may call and what to have at hand. " +
      "`noPhone` says why there is no number. Changes nothing.",
    input: z.strictObject({ vendor, priority: text("the vendor's own priority", 40), ...place }),
    asks: (said) => ({ path: `/hotline${queryOf(said)}` }),
  },
  {
    ...{ name: "find", title: "Find cases", writes: false, plain: false },
    about:
      "Finds support cases that were opened with Dueline: by words, vendor, the vendor's ticket or state; or one by its number. " +
      "Shows status, deadlines and what can be done next. Cases of private channels are seen only by tokens made for them. Changes nothing.",
    input: z.strictObject({
      number: z.int().min(1).optional().describe("one case, by its number"),
      words: text("all of them stand in the case"),
      vendor: vendor.optional(),
      ticket: text("the vendor's ticket number"),
      state: z.enum(["open", "closed", "all"]).optional().describe("left out: open"),
      limit: z.int().min(1).max(50).optional().describe("how many at most; what falls due next comes first"),
    }),
    asks: ({ number, ...sought }) => ({ path: number === undefined ? `/cases${queryOf(sought)}` : `/cases/${number}` }),
  },
  {
    ...{ name: "open", title: "Open a case", writes: true, plain: false },
    about:
      "Opens a support case: its card appears in the channel, people are reminded of deadlines, and everybody there sees it. Only when the person " +
      "wants a case. Call triage first; leave priority out to take the suggested one. It does not tell the vendor: people still call or write.",
    input: z.strictObject({
      ...{ vendor, title: z.string().min(1).max(100).describe("in a few words, as a colleague would say it") },
      ...{ description: text("what happened", 3000), ...damage, ...place },
      priority: z
        .int()
        .optional()
        .describe("only where the person wants another than suggested; then because must say why"),
      because: text("why the priority is not the suggested one", 300),
      room: text("the channel's id; left out: the only channel of the token"),
      reportedAt: moment("when the vendor was told, if it was"),
      ticket: text("the vendor's ticket number", 60),
      key: text("any word of your own: sent again with the same, the case is opened once"),
    }),
    asks: ({ key, ...body }) => ({ path: "/cases", body, ...keyed(key) }),
  },
  {
    ...{ name: "note", title: "Note something on a case", writes: true, plain: false },
    about:
      "Adds a note to a case's history, for everybody who sees the case. It moves no deadline. What the vendor did (answered, restored) people note themselves.",
    input: z.strictObject({
      number: z.int().min(1).describe("the case's number"),
      text: z.string().min(1).max(1000).describe("what whoever reads the case is to know"),
      key: text("any word of your own: sent again with the same, it is noted once"),
    }),
    asks: ({ number, text: said, key }) => ({
      path: `/cases/${number}/moves`,
      body: { kind: "note", text: said },
      ...keyed(key),
    }),
  },
];

function queryOf(said: Said): string {
  const given = Object.entries(said).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}

function keyed(key: unknown): { readonly key?: string } {
  return typeof key === "string" && key !== "" ? { key } : {};
}
