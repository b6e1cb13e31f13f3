// What other programs ask meanwhile: lists as they are paged through, and the questions that go through everything.
import { setTimeout as sleep } from "node:timers/promises";
import { percentile } from "../store/share/share.ts";

/** One kind of question: how often it was asked, and ms until its whole answer was there. */
export type Asked = {
  readonly what: string;
  readonly times: number;
  readonly failed: number;
  readonly median: number;
  readonly p99: number;
  readonly most: number;
};

const month = 30 * 86_400_000;
const since = () => new Date(Date.now() - month).toISOString();
const cursorAfter = (number: number) => Buffer.from(`after ${number}`).toString("base64url");

/** Often: what a program asks that shows cases. */
const lists: readonly ((nth: number) => string)[] = [
  () => "/cases?limit=20",
  () => "/cases?limit=100&state=all",
  () => "/cases?limit=20&vendor=zoom",
  () => "/cases?limit=20&state=closed&vendor=netcor",
  (nth) => `/cases?limit=20&state=closed&cursor=${cursorAfter(1_000 + nth * 37)}`,
  (nth) => `/cases?limit=20&room=C${nth % 40}&state=all`,
  () => `/cases?limit=20&state=all&since=${since()}`,
];
/** Now and then: what goes through all cases of the tenant. */
const long: readonly { readonly what: string; readonly path: () => string }[] = [
  { what: "report of everything", path: () => "/report" },
  { what: "report of one vendor", path: () => "/report?vendor=zoom" },
  { what: "report of a month", path: () => `/report?since=${since()}` },
  { what: "report of one channel", path: () => "/report?room=C3" },
  { what: "cases with a word that stands in none", path: () => "/cases?state=all&words=zzzz" },
  { what: "/metrics", path: () => "/metrics" },
];
const pace = { list: 200, long: 2_000 } as const;

type Answer = { readonly what: string; readonly ms: number; readonly ok: boolean };

/** `until` is epoch ms. */
export async function askApi(url: string, token: string, until: number): Promise<Asked[]> {
  const [often, seldom] = await Promise.all([
    every(pace.list, until, (nth) => one("list", lists[nth % lists.length]?.(nth) ?? "")),
    every(pace.long, until, (nth) => one(long[nth % long.length]?.what ?? "", long[nth % long.length]?.path() ?? "")),
  ]);
  const all = Map.groupBy([...often, ...seldom], ({ what }) => what);
  return [...all].map(([what, answers]) => askedOf(what, answers));

  async function one(what: string, path: string): Promise<Answer> {
    const began = performance.now();
    const full = path === "/metrics" ? path : `/api/v1${path}`;
    const ok = await fetch(`${url}${full}`, {
      headers: { authorization: `Bearer ${token}`, connection: "close" },
    }).then(
      async (answer) => {
        await answer.arrayBuffer();
        return answer.ok;
      },
      () => false,
    );
    return { what, ok, ms: performance.now() - began };
  }
}

async function every(ms: number, until: number, ask: (nth: number) => Promise<Answer>): Promise<Answer[]> {
  const all: Promise<Answer>[] = [];
  for (let nth = 0; Date.now() < until; nth += 1) {
    all.push(ask(nth));
    await sleep(ms);
  }
  return Promise.all(all);
}

function askedOf(what: string, answers: readonly Answer[]): Asked {
  const ms = answers.filter(({ ok }) => ok).map((answer) => Math.round(answer.ms * 10) / 10);
  return {
    ...{ what, times: answers.length, failed: answers.length - ms.length },
    ...{ median: percentile(ms, 0.5), p99: percentile(ms, 0.99), most: Math.max(0, ...ms) },
  };
}
