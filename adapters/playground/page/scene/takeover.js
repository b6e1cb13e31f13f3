// Whoever clicks or types while a scene plays has taken over.
import { playing, stop } from "./playing.js";

export function watchForTakeover() {
  for (const type of ["pointerdown", "keydown"]) {
    document.addEventListener(
      type,
      (event) => {
        const isOwn = event.target instanceof Element && event.target.closest(".scene-strip");
        const isQuiet = ["Tab", "Shift", "Control", "Alt", "Meta"].includes(event.key);
        if (event.isTrusted && !isOwn && !isQuiet && playing.caption !== undefined) stop();
      },
      true,
    );
  }
}
