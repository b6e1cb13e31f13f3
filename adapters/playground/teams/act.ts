// What comes of one act of a person.
import type { InputProblem } from "./inputs.ts";
import type { Message } from "./messages.ts";
import type { Bar, Dialog, Screen } from "./screen.ts";
import type { Delivery, Service } from "./service.ts";
import type { Person } from "./world.ts";

export interface Act {
  /** False if nothing went to the app: the client refused the inputs, or the app does not hear this. */
  sent: boolean;
  /** The app's HTTP status; 0 if nothing was sent or no answer came. */
  status: number;
  body: unknown;
  ms: number;
  /** What the client wrote beneath the inputs. */
  problems: InputProblem[];
  /** What the act itself put into the conversation. */
  message?: Message;
  /** The dialog that stands open after the act. */
  dialog?: Dialog;
  /** What the client says of it. */
  bar?: Bar;
}

/** A person at a Teams client. */
export interface Hand {
  service: Service;
  person: Person;
  screen: Screen;
}

export function unsent(problems: InputProblem[] = []): Act {
  return { sent: false, status: 0, body: undefined, ms: 0, problems };
}

export function acted({ screen }: Hand, { status, body, ms }: Delivery, bar?: Bar): Act {
  const dialog = screen.dialog ? { dialog: screen.dialog } : {};
  return { sent: true, status, body, ms, problems: [], ...dialog, ...(bar ? { bar } : {}) };
}

export function show({ service, person, screen }: Hand, bar?: Bar): Bar | undefined {
  if (bar) screen.bars.push(bar);
  service.changed({ kind: "screen", personId: person.id });
  return bar;
}
