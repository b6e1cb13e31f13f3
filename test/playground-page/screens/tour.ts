// The screens that are looked at before a delivery, in the order in which a day leads through them.
import type { Step } from "../../../adapters/playground/scenes/scene.ts";
import type { Language } from "../../../src/lang/languages.ts";

type App = "slack" | "teams";

/** Beside the steps of scenes: a dialog is closed, a card brought into sight, a fold opened, a button pressed wherever it stands, one's own chat gone to. */
export type TourStep =
  | Step
  | { readonly do: "shut" }
  | { readonly do: "see" | "unfold"; readonly app: App }
  | { readonly do: "tap"; readonly app: App; readonly button: string }
  | { readonly do: "chat" };

/** `shows`: the screen's name, once its steps are done. */
export type Stop = { readonly app: App; readonly shows: string; readonly steps: readonly TourStep[] };

type Said = { readonly down: string; readonly days: string; readonly friday: string };

const said: { readonly [L in Language]: Said } = {
  en: {
    down: "purecloud is down for everyone, no workaround",
    days: "netcor is down for everyone, no workaround",
    friday: "fri 16:55",
  },
  de: {
    down: "purecloud ist für alle ausgefallen, kein Workaround",
    days: "netcor ist für alle ausgefallen, kein Workaround",
    friday: "Fr 16:55",
  },
  ro: {
    down: "purecloud nu merge la nimeni, fără soluție de ocolire",
    days: "netcor nu merge la nimeni, fără soluție de ocolire",
    friday: "vineri 16:55",
  },
};

export function tourIn(language: Language): readonly Stop[] {
  return [...slackTour(said[language]), ...teamsTour(said[language])];
}

const shut: TourStep = { do: "shut" };
const next: TourStep = { do: "turn", to: { to: "next" } };

/** What a person does in one of the two. */
const handIn = (app: App) => ({
  go: (place: string): TourStep => ({ do: "go", app, place }),
  write: (text: string): TourStep => ({ do: "write", app, text }),
  press: (button: string): TourStep => ({ do: "press", app, button }),
  tap: (button: string): TourStep => ({ do: "tap", app, button }),
  fill: (field: string, value: string): TourStep => ({ do: "fill", app, field, value }),
  see: { do: "see", app } satisfies TourStep,
  unfold: { do: "unfold", app } satisfies TourStep,
  asked: { do: "dialog", app } satisfies TourStep,
  send: { do: "submit", app } satisfies TourStep,
  card: { do: "card", app } satisfies TourStep,
  stop: (shows: string, ...steps: TourStep[]): Stop => ({ app, shows, steps }),
});

function slackTour({ down, days, friday }: Said): Stop[] {
  const { go, write, press, fill, see, unfold, asked, send, card, stop } = handIn("slack");
  return [
    stop("welcome", go("incidents")),
    stop("dialog-asking", write("/sla zoom"), asked),
    stop("dialog-suggesting", shut, write(`/sla ${down}`), asked),
    stop("card-new", send, card),
    stop("script", press("script")),
    stop("report-dialog", press("report"), asked),
    stop("card-reported", send, see),
    stop("card-unfolded", unfold, see),
    stop("why", press("why")),
    stop("more", press("more"), asked),
    stop("reminder", shut, next, next, { do: "thread" }),
    stop("overdue", { do: "turn", to: { to: "minutes", minutes: 200 } }, go("incidents")),
    stop("answered", press("respond"), see),
    stop("status", go("incidents"), write("/sla 1")),
    stop("hotline", write("/sla hotline")),
    stop("due", write(`/sla due netcor 1 ${friday}`)),
    stop("report", write("/sla report")),
    stop("settings", write("/sla settings"), asked),
    stop(
      "why-days",
      shut,
      go("it-support"),
      write(`/sla ${days}`),
      asked,
      fill("reported", "yes"),
      send,
      card,
      press("why"),
    ),
    stop("list", write("/sla list")),
    stop("home", go("app")),
  ];
}

function teamsTour({ down, days }: Said): Stop[] {
  const { go, write, press, tap, fill, see, asked, send, card, stop } = handIn("teams");
  return [
    stop("teams-welcome", go("General")),
    stop("teams-dialog", go("Incidents"), write("/sla"), asked),
    stop("teams-sentence", shut, write(`/sla ${down}`)),
    stop("teams-suggesting", tap("teams-start~alone"), asked),
    stop("teams-card-new", send, card),
    stop("teams-script", press("script")),
    stop("teams-report-dialog", press("report"), asked),
    stop("teams-card-reported", send, see),
    stop("teams-why", press("why")),
    stop("teams-reminder", next, next),
    stop("teams-answered", press("respond"), see),
    stop("teams-hotline", write("/sla hotline")),
    stop("teams-report", write("/sla report")),
    stop("teams-settings", write("/sla settings")),
    stop("teams-settings-dialog", tap("teams-start~alone"), asked),
    stop(
      "teams-days",
      shut,
      write(`/sla ${days}`),
      tap("teams-start~alone"),
      asked,
      fill("reported", "yes"),
      send,
      card,
      press("why"),
    ),
    stop("teams-home", { do: "chat" }, write("home")),
  ];
}
