// What a scene is: steps as a person does them, each with a sentence for those who watch.
import type { Standing } from "../status-page.ts";
import type { Turn } from "../turning.ts";

/** In each language of the page. */
export type Told = { readonly en: string; readonly de: string; readonly ro: string };

type App = "slack" | "teams";

/** `field` and `button` are the app's own names, so that a scene plays in every language. */
export type Step = { readonly caption?: Told } & (
  | { readonly do: "be"; readonly who: string }
  | { readonly do: "go"; readonly app: App; readonly place: string }
  | { readonly do: "write"; readonly app: App; readonly text: string }
  /** Waits for the dialog to open. */
  | { readonly do: "dialog"; readonly app: App }
  | { readonly do: "fill"; readonly app: App; readonly field: string; readonly value: string }
  /** A button inside the dialog, in Slack. */
  | { readonly do: "inside"; readonly button: string }
  | { readonly do: "submit"; readonly app: App }
  /** Waits for the card of a case. */
  | { readonly do: "card"; readonly app: App }
  /** A button of the newest card of a case. */
  | { readonly do: "press"; readonly app: App; readonly button: string }
  | { readonly do: "turn"; readonly to: Turn }
  /** The vendor answers by mail what the newest card in Slack is about. */
  | { readonly do: "mail"; readonly from: string; readonly subject: string; readonly text: string }
  /** What Zoom's status page says from now on. */
  | { readonly do: "status"; readonly to: Standing }
  /** Opens the thread of the newest card, in Slack. */
  | { readonly do: "thread" }
);

export type Scene = {
  readonly id: string;
  readonly title: Told;
  readonly about: Told;
  readonly steps: readonly Step[];
};
