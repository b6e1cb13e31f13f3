// What can be done with the Slack that fits on a desk, and seen of it.
import type { Raw } from "./deliveries/deliver.ts";
import type { Event } from "./deliveries/events.ts";
import type { Wish } from "./installs.ts";
import type { Channel, Installation, Message, Person, Workspace } from "./model.ts";
import type { Actor } from "./people/actor.ts";
import type { SeenMessage, SeenView } from "./seen.ts";
import type { Call, Change, Delivery, Fault, Outcome } from "./service.ts";
import type { Snapshot } from "./snapshot.ts";
import type * as world from "./world.ts";

export interface Slack {
  /** `http://127.0.0.1:port`; the Web API is under `/api/`, the OAuth page at `/oauth/v2/authorize`. */
  readonly url: string;
  /** Sends deliveries elsewhere: for an app that starts later than its Slack. */
  deliverTo(appUrl: string): void;

  addWorkspace(workspace: world.NewWorkspace): Workspace;
  addPerson(person: world.NewPerson): Person;
  addChannel(channel: world.NewChannel): Channel;
  /** Puts the app in without OAuth; the token has to be handed to it. */
  install(team: string, wish?: Wish): Installation;
  uninstall(team: string, options?: { uninstalledFirst?: boolean }): Promise<readonly Outcome[]>;
  revokeTokens(team: string): Promise<readonly Outcome[]>;
  /** Brings the app into a channel, or turns it out. */
  invite(channel: string, by?: string): Promise<Outcome>;
  kick(channel: string): void;
  archive(channel: string): void;
  unarchive(channel: string): void;
  /** Renames it, makes it private, shares it with another company, or moves it to another workspace. */
  change(channel: string, to: Partial<Pick<Channel, "name" | "kind" | "external" | "team">>): void;

  /** What another app posts: blocks and attachments of whatever kind, with or without words; says its `ts`. */
  postByOther(
    channel: string,
    message: Pick<Message, "text"> & Partial<Pick<Message, "blocks" | "attachments">>,
  ): string;

  as(person: string): Actor;
  /** The main line of a channel with its threads; ephemeral messages only for `person`, or all if nobody is named. */
  messages(channel: string, person?: string): SeenMessage[];
  /** A file that hangs on a message which that person sees; undefined: there is none. */
  file(id: string, person: string): { name: string; type: string; bytes: Buffer } | undefined;
  views(person: string): SeenView[];
  home(person: string): SeenView | undefined;
  state(person: string): Snapshot;

  fault(fault: Fault): void;
  rateLimits(on: boolean): void;
  calls(method?: string): readonly Call[];
  deliveries(): readonly Delivery[];
  /** Lets go of calls, deliveries and words so far: who stays for hours would else keep them all. */
  forget(): void;
  /** What the app did that Slack's client would silently drop. A good test ends with none. */
  problems(): readonly string[];
  /** Sends an event, also one that was sent before, under the same id. */
  event(team: string, event: Event, eventId?: string): Promise<Outcome>;
  /** A workflow comes to a step of the app's; says the execution's id when the app has taken it. */
  step(team: string, callback: string, inputs: object): Promise<string>;
  /** `running`, `done`, or why it failed. */
  stepState(execution: string): string | undefined;
  /** Sends whatever you like, forged or not. */
  send(raw: Raw): Promise<Outcome>;
  /** A trigger as it comes with a command, for calling views.open by hand. */
  trigger(person: string): string;

  subscribe(listener: (change: Change) => void): () => void;
  /** Waits, woken by every change, until `found` gives something true. Rejects after `ms` real milliseconds (3000). */
  until<T>(found: () => T | undefined | false | null | "" | 0, ms?: number): Promise<T>;
  close(): Promise<void>;
}
