// Plays a scene: one step after the other, at a pace that can be followed, until it ends or the person takes over.
import { changed, page } from "../live.js";
import { language, say } from "../words.js";
import { acts } from "./acts.js";
import { begin, end, pace, playing, rest } from "./playing.js";

/** Resolves true at its end; false where it was stopped or a step did not work. */
export async function play(scene) {
  const isMine = begin(scene);
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
