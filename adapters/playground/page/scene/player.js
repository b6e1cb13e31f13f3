// Plays a scene: one step after the other, at a pace that can be followed, until it ends or the person takes over.
import { changed, page, when } from "../live.js";
import { language, say } from "../words.js";
import { acts } from "./acts.js";

/** What is being played; no caption: nothing is. */
export const playing = { step: 0, steps: 0, caption: undefined, id: undefined, over: false };

let turnNumber = 0;

/** `pace`: milliseconds between two steps; 0 in a hurry, with no letter by letter. */
export const pace = { ms: Number(new URLSearchParams(location.search).get("pace") ?? 1400) };

/** Resolves true at its end; false where it was stopped or a step did not work. */
export async function play(scene) {
  const mine = ++turnNumber;
  const isMine = () => mine === turnNumber;
  Object.assign(playing, { id: scene.id, step: 0, steps: scene.steps.length, over: false });
  for (const step of scene.steps) {
    playing.step += 1;
    playing.caption = step.caption?.[language()] ?? playing.caption;
    changed();
    await rest(step.caption ? reading(playing.caption) : pace.ms / 3);
    if (!isMine()) return false;
    if (!(await acts[step.do](step, isMine))) {
      if (isMine()) end(page.trouble ?? "…");
      return false;
    }
    if (!isMine()) return false;
  }
  await rest(pace.ms);
  if (isMine()) end(say("over"));
  return true;
}

/** Milliseconds to read a sentence in, at the page's pace. */
function reading(sentence) {
  return pace.ms * Math.max(1, sentence.length / 32);
}

/** The person takes over. */
export function stop() {
  if (playing.caption === undefined) return;
  turnNumber += 1;
  Object.assign(playing, { caption: undefined, id: undefined });
  changed();
}

function end(words) {
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
