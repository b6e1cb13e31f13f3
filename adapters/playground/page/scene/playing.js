// What is being played, and at which pace: known to the player, to the acts, and to the strip that ends it.
import { changed, when } from "../live.js";

/** No caption: nothing is being played. */
export const playing = { step: 0, steps: 0, caption: undefined, id: undefined, over: false };

let turnNumber = 0;

/** `pace`: milliseconds between two steps; 0 in a hurry, with no letter by letter. */
export const pace = { ms: Number(new URLSearchParams(location.search).get("pace") ?? 1400) };

/** Says whether it is still this scene's turn. */
export function begin(scene) {
  const mine = ++turnNumber;
  Object.assign(playing, { id: scene.id, step: 0, steps: scene.steps.length, over: false });
  return () => mine === turnNumber;
}

/** The person takes over. */
export function stop() {
  if (playing.caption === undefined) return;
  turnNumber += 1;
  Object.assign(playing, { caption: undefined, id: undefined });
  changed();
}

export function end(words) {
  turnNumber += 1;
  Object.assign(playing, { caption: undefined, id: undefined, over: words });
  changed();
}

export function rest(ms) {
  if (ms <= 0 || pace.ms <= 0) return Promise.resolve();
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Waits for something to come; half a minute at most. */
export function come(isThere) {
  return when(isThere, 30_000);
}
