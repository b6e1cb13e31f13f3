// The two platforms as one person meets them, in the same few words, so that one table can be held against both.
import { DateTime } from "luxon";
import { onTestFinished } from "vitest";
import type { SeenView } from "../../adapters/playground/slack/index.ts";
import type { Store } from "../../src/case/store.ts";
import { choose, dialog, openForm, press, whispered } from "../slack/acts.ts";
import { desk as slackDesk } from "../slack/desk.ts";
import { read } from "../slack/reading.ts";
import { inputsOf, installedDesk, openCase, submitOf, TENANT_ID, textOf } from "../teams/desk.ts";

/** What somebody is shown: a dialog by its title, or a message by its heading. */
export type Shown = { readonly dialog: boolean; readonly heading: string };
export type Answers = { readonly [field: string]: string };

export type Side = {
  readonly store: Store;
  readonly tenant: string;
  type(words: string): Promise<Shown>;
  /**
   * Opens a case: of NETCOR's first level where nothing else is said; its clock may pause, so all but one move is to be
   * had. From then on it is the one that everything below is about.
   */
  open(answers?: Answers): Promise<void>;
  /** What a command that opens no dialog is answered, in words. */
  ask(words: string): Promise<string>;
  /** The card as it stands now, in words. */
  card(): Promise<string>;
  /** Takes back what was pressed last, by the button beneath the line that tells it. */
  undo(): Promise<void>;
  /** The clock goes on by so many ms, and what is due is said. */
  turn(ms: number): Promise<void>;
  /** The labels of the card's buttons as it stands now. */
  buttons(): Promise<readonly string[]>;
  /** Sets these of the settings of the room that are not seen at once. */
  set(answers: Answers): Promise<void>;
  /** Everything that the room has heard, in words. */
  heard(): Promise<string>;
  /** A room that only another is in, with the app. */
  elsewhere(): Promise<string>;
  /**
   * Chooses what to do behind "More", and answers what is asked of that; says what could be chosen. `when` is so many
   * minutes from now.
   */
  move(kind: string, answers: Answers): Promise<readonly string[]>;
};

const netcor = {
  vendor: "netcor",
  title: "No monitoring",
  "answer.impact": "down",
  "answer.workaround": "none",
};
const MINUTE = 60_000;

/** `store`: other than one in memory. */
export async function onSlack(store?: Store): Promise<Side> {
  const at = await slackDesk(store ? { store: () => store } : {});
  const dana = at.slack.as("UDANA");
  let title = netcor.title;
  const card = () => {
    const found = at.slack.messages("COPS").find((seen) => seen.byApp && seen.text.includes(title));
    if (!found) throw new Error("no card was posted");
    return found;
  };
  const asked = async (words: string) => read(await whispered(at, "UDANA", () => dana.slash("COPS", words)));
  return {
    store: at.store,
    tenant: "T1",
    async type(words) {
      const isForm = /^(settings|slap|netcor .*|)$/.test(words);
      if (isForm) {
        const { title } = await openForm(at, "UDANA", words);
        await dana.close();
        return { dialog: true, heading: title };
      }
      return { dialog: false, heading: headingOf(await asked(words)) };
    },
    ask: async (words) => (await asked(words)).join("\n"),
    async card() {
      await at.settle();
      return read(card()).join("\n");
    },
    async undo() {
      const told = card().replies.findLast(({ blocks }) => JSON.stringify(blocks).includes('"Undo"'));
      if (!told) throw new Error("there is no way back");
      await press(at, "UDANA", "Undo", told);
      await at.settle();
    },
    turn: at.turn,
    async set(answers) {
      await openForm(at, "UDANA", "settings");
      const before = at.slack.calls("views.update").length;
      await press(at, "UDANA", "Reminders and more", "top");
      await at.slack.until(() => at.slack.calls("views.update").length > before);
      await dana.fill("top", answers);
      await dana.submit();
    },
    heard: async () =>
      at.slack
        .messages("COPS")
        .flatMap((seen) => [seen, ...seen.replies])
        .flatMap(read)
        .join("\n"),
    async elsewhere() {
      at.slack.addChannel({ id: "CBOARD", team: "T1", name: "board", kind: "private", members: ["UJANA"] });
      await at.slack.invite("CBOARD", "UJANA");
      return "CBOARD";
    },
    async open(answers = netcor) {
      title = answers.title ?? title;
      await openForm(at, "UDANA");
      await choose(at, "UDANA", answers);
      await dana.submit();
      await at.settle();
    },
    async buttons() {
      await at.settle();
      return labelsIn(read(card()));
    },
    async move(kind, answers) {
      await press(at, "UDANA", "More", card());
      const offered = optionsOf(await dialog(at, "UDANA"));
      await dana.fill("top", { what: kind });
      await dana.submit();
      const filled = Object.entries(answers).map(([field, value]) => {
        if (field === "when") return [field, Math.floor((at.clock.now + Number(value) * MINUTE) / 1000)];
        return [field, field === "who" ? ["UJANA"] : value];
      });
      if (filled.length > 0) {
        await dana.fill("top", Object.fromEntries(filled));
        await dana.submit();
      }
      await at.settle();
      return offered;
    },
  };
}

export async function onTeams(store?: Store): Promise<Side> {
  const at = await installedDesk({}, { strict: true }, store);
  onTestFinished(() => at.close());
  const { megans, incidents } = at;
  let title = netcor.title;
  const card = () => {
    const found = megans.sees(incidents.id).find(({ cards }) => textOf(cards).includes(title));
    if (!found) throw new Error("no card was posted");
    return found;
  };
  const answerTo = async (words: string) => {
    const before = megans.sees(incidents.id).length;
    await megans.say(incidents.id, words, { mention: true });
    const answer = () =>
      megans
        .sees(incidents.id)
        .slice(before)
        .findLast(({ from }) => from.app);
    await at.teams.until(() => answer() !== undefined);
    return answer();
  };
  return {
    store: at.bot.store,
    tenant: TENANT_ID,
    async type(words) {
      const answer = await answerTo(words || "sla");
      const card = answer?.cards[0];
      if (!textOf(card).includes("Open the form")) return { dialog: false, heading: textOf(card).split("\n")[0] ?? "" };
      const { dialog: opened } = await megans.click(answer?.id ?? "", "Open the form");
      const heading = opened?.title ?? "";
      megans.dismiss();
      return { dialog: true, heading };
    },
    async set(answers) {
      await megans.click((await answerTo("settings"))?.id ?? "", "Open the form");
      await megans.submit("Reminders and more", {});
      await megans.submit("Save", answers);
      megans.dismiss();
    },
    heard: async () =>
      megans
        .sees(incidents.id)
        .map(({ cards }) => textOf(cards))
        .join("\n"),
    async elsewhere() {
      const board = at.teams.world.addChannel(at.team, "Board", "private", [at.alex]);
      await at.alexs.say(board.id, "help", { mention: true });
      return board.id;
    },
    async open(answers = netcor) {
      title = answers.title ?? title;
      await megans.command(incidents.id, "sla");
      await openCase(megans, answers);
      megans.dismiss();
      await at.bot.delivery.tick();
    },
    ask: async (words) => textOf((await answerTo(words))?.cards),
    card: async () => textOf(card().cards),
    async undo() {
      const told = megans.sees(incidents.id).findLast(({ cards }) => JSON.stringify(cards).includes('"Undo"'));
      if (!told) throw new Error("there is no way back");
      await megans.click(told.id, "Undo");
      megans.dismiss();
      while ((await at.bot.delivery.tick()) > 0);
    },
    turn: (ms) => at.until(at.clock.now + ms),
    async buttons() {
      while ((await at.bot.delivery.tick()) > 0);
      return (Object(card().cards[0]).actions ?? []).map(({ title }: { title: string }) => title);
    },
    async move(kind, answers) {
      await megans.click(card().id, "More");
      const offered = choicesOf(megans.screen.dialog?.card);
      await megans.submit(submitOf(megans), { what: kind });
      const filled = Object.entries(answers).flatMap(([field, value]) => {
        if (field !== "when") return [[field, field === "who" ? at.alex.aadObjectId : value]];
        const [date = "", time = ""] = wallAt(at.clock.now + Number(value) * MINUTE);
        return [
          ["when.date", date],
          ["when.time", time],
        ];
      });
      if (filled.length > 0) {
        const ids = new Set(inputsOf(megans.screen.dialog?.card));
        await megans.submit(submitOf(megans), Object.fromEntries(filled.filter(([id]) => ids.has(String(id)))));
      }
      megans.dismiss();
      while ((await at.bot.delivery.tick()) > 0);
      return offered;
    },
  };
}

/** Day and time in Berlin, where Teams' people are, as its two fields take them. */
function wallAt(at: number): string[] {
  return DateTime.fromMillis(at, { zone: "Europe/Berlin" }).toFormat("yyyy-MM-dd HH:mm").split(" ");
}

/** Slack's headings begin with a coloured mark, which Teams says with a colour. */
function headingOf(lines: readonly string[]): string {
  return (lines.find((line) => line.startsWith("# ")) ?? "").replace(/^# (:\w+: )?/, "");
}

function labelsIn(lines: readonly string[]): string[] {
  return lines.filter((line) => line.startsWith("[")).flatMap((line) => line.slice(1, -1).split("] ["));
}

function optionsOf(view: SeenView): string[] {
  const input = view.blocks.find(({ block_id }) => block_id === "what");
  type Offered = readonly { text: { text: string } }[];
  const { options, option_groups }: { options?: Offered; option_groups?: readonly { options: Offered }[] } = Object(
    input?.element,
  );
  return (options ?? (option_groups ?? []).flatMap((group) => group.options)).map(({ text }) => text.text);
}

function choicesOf(card: unknown): string[] {
  const inputs: readonly { id?: string; choices?: readonly { title: string }[] }[] = Object(card).body ?? [];
  return (inputs.find(({ id }) => id === "what")?.choices ?? []).map(({ title }) => title);
}
