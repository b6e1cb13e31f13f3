// The playground's page: a bar with person, clock and scenes, a Slack and a Teams beneath it, dialogs on top.
import { announce, announcer } from "./announce.js";
import { topBar } from "./bar.js";
import { be, changed, clear, onChange, page } from "./live.js";
import { sceneStrip } from "./scene/strip.js";
import { watchForTakeover } from "./scene/takeover.js";
import { slackDialog } from "./slack/dialog.js";
import { slackWindow } from "./slack/window.js";
import { tabs } from "./tabs.js";
import { teamsDialog } from "./teams/dialog.js";
import { teamsWindow } from "./teams/window.js";
import { draw, h } from "./view.js";
import { language, say } from "./words.js";

let isAsked = false;

/** Many changes, one drawing. */
function redraw() {
  if (isAsked || !page.seen) return;
  isAsked = true;
  queueMicrotask(() => {
    isAsked = false;
    drawAll();
  });
}

function drawAll() {
  document.documentElement.lang = language();
  document.title = `Dueline · ${say("title")}`;
  const dialog = slackDialog() ?? teamsDialog();
  draw(
    document.body,
    h("header", { class: "top", key: "top" }, topBar()),
    h("main", { class: `windows show-${page.shown}`, key: "main" }, tabs(), slackWindow(), teamsWindow()),
    dialog ? undefined : sceneStrip(),
    trouble(),
    dialog,
    announcer(),
  );
  announce();
}

function trouble() {
  const words = page.isLost ? say("lost") : page.trouble;
  return words ? h("p", { class: "trouble", role: "alert", key: "trouble" }, words) : undefined;
}

watchForTakeover();
await be(page.as);
// Drawn only then: a dialog of the last visit would take the first keys, and vanish beneath the hand.
await clear();
onChange(redraw);
changed();
// The clock goes on by itself.
setInterval(changed, 10_000);
