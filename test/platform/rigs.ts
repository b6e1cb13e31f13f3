// A case in a channel of Slack and of Teams, and the platform made to refuse what is said of it.
import { onTestFinished } from "vitest";
import type { SupportCase } from "../../src/case/case.ts";
import { make } from "../../src/case/make.ts";
import type { Move } from "../../src/case/move.ts";
import { open } from "../../src/case/open.ts";
import { noSettings } from "../../src/case/settings.ts";
import type { Store } from "../../src/case/store.ts";
import { draftOf } from "../case/people.ts";
import { type Desk as SlackDesk, desk as slackDesk, type Wish } from "../slack/desk.ts";
import { installedDesk, saidIn, TENANT_ID, type Desk as TeamsDesk } from "../teams/desk.ts";

/** `thread` null: it stands in the channel itself. `drawn`: with blocks or a card. */
export type Seen = {
  readonly id: string;
  readonly thread: string | null;
  readonly text: string;
  readonly drawn: boolean;
};

export type Rig = {
  readonly name: "slack" | "teams";
  /** A case of Zoom's first priority, kept, reported at once or not yet; its card is due. */
  open(how?: { readonly reported: boolean }): Promise<void>;
  /** Slack's word, Teams' status and code, or a way of failing: what meets the next calls that post or edit in the room. */
  fault(code: string, on: "post" | "edit", times?: number): void;
  /** Later by so much, and everything is said that is due by then. */
  turn(ms: number): Promise<void>;
  /** The vendor responded, and the card follows. */
  press(): Promise<void>;
  /** A move is kept, and nothing said yet. */
  move(move: Move): Promise<void>;
  /** Asks for help in a thread that refuses the reply; the question's id. */
  ask(code: string): Promise<string>;
  /** What the app has said in the channel but for its first words, threads under their root. */
  room(): readonly Seen[];
  /** What the owner was told privately, as one text. */
  owner(): string;
  /** How often it was tried to post in the room. */
  posts(): number;
  row(): Promise<SupportCase | null>;
};

const down = { vendor: "zoom", plan: "business", answers: { impact: "down", workaround: "none" } } as const;
const title = "Nobody can join";

type Where = Pick<SupportCase, "tenant" | "reporter" | "room"> &
  Partial<Pick<SupportCase, "id" | "number" | "reportedAt">>;

async function keepCase(store: Store, now: number, where: Where): Promise<void> {
  const draft = draftOf({ ...down, reportedAt: now, ...where, title, owner: where.reporter });
  await store.keep(open(draft, where.reporter, now, noSettings));
}

async function keepMove(store: Store, tenant: string, number: number, now: number, move: Move): Promise<void> {
  const row = await store.findByNumber(tenant, number);
  if (!row) return;
  const change = make(move, row, row.reporter, now, noSettings);
  if ("problem" in change) throw new Error(`that cannot be done: ${change.problem.code}`);
  await store.keep(change);
}

export async function slackRig(wish: Wish = {}): Promise<Rig & { readonly at: SlackDesk }> {
  const at = await slackDesk(wish);
  const dana = { id: "UDANA", name: "dana", zone: "Europe/London", language: "en" } as const;
  const posts = () => at.slack.calls("chat.postMessage").filter(({ args }) => args.channel === "COPS").length;
  const hello = await at.slack.until(() => at.slack.messages("COPS")[0]);
  const seen = () => at.slack.messages("COPS").filter(({ byApp, ts }) => byApp && ts !== hello.ts);
  return {
    at,
    name: "slack",
    posts,
    async open({ reported } = { reported: true }) {
      const room = { platform: "slack", id: "COPS", thread: null } as const;
      const now = at.clock.now;
      await keepCase(at.store, now, { tenant: "T1", reporter: dana, room, reportedAt: reported ? now : null });
    },
    move: (move) => keepMove(at.store, "T1", 1, at.clock.now, move),
    fault(code, on, times = 1) {
      if (code === "no connection") return void at.slack.close();
      const kind =
        (["429", "500", "drop", "drop-after-accept", "html", "not-ok", "no-id", "delay"] as const).find(
          (one) => one === code,
        ) ?? "error";
      at.slack.fault({
        method: on === "post" ? "chat.postMessage" : "chat.update",
        kind,
        error: code,
        times,
        channel: "COPS",
        ms: 900,
      });
    },
    turn: (ms) => at.turn(ms),
    async press() {
      await keepMove(at.store, "T1", 1, at.clock.now, { kind: "respond" });
      await at.turn(10_000);
    },
    ask: () => Promise.reject(new Error("Slack has no such row")),
    room: () =>
      seen().flatMap((one) => [
        { id: one.ts, thread: null, text: one.text, drawn: one.blocks.length > 0 },
        ...one.replies.map(({ ts, text, blocks }) => ({ id: ts, thread: one.ts, text, drawn: blocks.length > 0 })),
      ]),
    owner: () =>
      at.slack
        .messages(at.slack.as("UDANA").dm().id)
        .map(({ text }) => text)
        .join("\n"),
    row: () => at.store.findByNumber("T1", 1),
  };
}

/** One Teams for all of them, a team and a case for each. */
let shared: Promise<TeamsDesk> | undefined;
let cases = 0;
export async function closeShared(): Promise<void> {
  const closing = shared;
  // The next file of the same worker begins with one of its own.
  shared = undefined;
  cases = 0;
  await (await closing)?.close().catch(() => {});
}

export async function teamsRig(
  own?: TeamsDesk,
): Promise<Rig & { readonly at: TeamsDesk; readonly team: string; readonly here: string }> {
  if (!own) shared ??= installedDesk();
  const at = own ?? (await (shared ?? installedDesk()));
  const { channels, id } = at.teams.world.addTeam("Support", { channels: ["General"], members: [at.megan] });
  const here = channels[0]?.id ?? "";
  cases += 1;
  const number = cases;
  await at.teams.install(id, at.megan.id);
  await at.teams.until(() => at.megans.sees(here).length > 0);
  const isOurs = (text: string) => text.includes(`Case ${number} `);
  const told = at.megans.sees(at.teams.world.personalChat(at.megan).id).length;
  onTestFinished(async () => {
    if ((await at.bot.store.findByNumber(TENANT_ID, number))?.status === "closed") return;
    await keepMove(at.bot.store, TENANT_ID, number, at.clock.now, { kind: "close", why: "it is over" });
  });
  const megan = { id: at.megan.aadObjectId, name: at.megan.name, zone: "Europe/Berlin", language: "en" } as const;
  const chat = at.teams.world.personalChat(at.megan).id;
  const hello = at.megans.sees(here).map(({ id }) => id);
  const seen = () => at.megans.sees(here).filter(({ from, id }) => from.app && !hello.includes(id));
  function fault(code: string, on: "post" | "edit", times = 1): void {
    if (code === "no connection") return void at.teams.close();
    const [kind = "", named] = code.split(" ");
    const fault = kinds.find((one) => one === kind);
    if (!fault) throw new Error(`${code} cannot be ordered`);
    const more = { ...(named === undefined ? {} : { code: named }), ...(kind === "delay" ? { ms: 900 } : {}) };
    at.teams.fault({ method: on === "post" ? "post" : "update", kind: fault, times, conversationId: here, ...more });
  }
  return {
    ...{ at, team: id, here },
    name: "teams",
    posts: () =>
      at.teams.calls.filter(({ operation, path }) => operation === "post" && decodeURIComponent(path).includes(here))
        .length,
    move: (move) => keepMove(at.bot.store, TENANT_ID, number, at.clock.now, move),
    open: ({ reported } = { reported: true }) =>
      keepCase(at.bot.store, at.clock.now, {
        ...{ id: `k${number}`, number, reportedAt: reported ? at.clock.now : null },
        tenant: TENANT_ID,
        reporter: megan,
        room: { platform: "teams", id: here, thread: null },
      }),
    fault,
    turn: (ms) => at.until(at.clock.now + ms),
    async press() {
      await keepMove(at.bot.store, TENANT_ID, number, at.clock.now, { kind: "respond" });
      await at.until(at.clock.now + 10_000);
    },
    async ask(code) {
      fault(code, "post");
      const before = seen().length;
      const { message } = await at.megans.say(here, "help", { mention: true });
      await at.teams.until(() => seen().length > before);
      return message?.id ?? "";
    },
    room: () =>
      seen().map((one) => ({
        id: one.id,
        thread: one.rootId === one.id ? null : (one.rootId ?? null),
        text: saidIn([one]).join("\n"),
        drawn: one.cards.length > 0,
      })),
    owner: () => saidIn(at.megans.sees(chat).slice(told)).filter(isOurs).join("\n"),
    row: () => at.bot.store.findByNumber(TENANT_ID, number),
  };
}

const kinds = [
  "401",
  "403",
  "404",
  "412",
  "413",
  "429",
  "500",
  "502",
  "503",
  "504",
  "drop",
  "drop-after-accept",
  "html",
  "no-id",
  "delay",
] as const;
