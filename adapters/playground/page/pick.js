// A day and a time to turn the clock to, picked in the person's own zone.
import { now, page } from "./live.js";
import { h } from "./view.js";
import { say } from "./words.js";
import { toWall } from "./zones.js";

const HOUR = 3_600_000;
/** The clock is turned to the next such day: within a year it is the one that was picked. */
const most = 364 * 24 * HOUR;

/** `turnTo` turns the clock. */
export function pick(turnTo) {
  const { zone } = page.seen.me;
  const begin = ({ newState, target }) => {
    if (newState === "open") target.querySelector("input").value = toWall(now() + HOUR, zone);
  };
  const go = (event) => {
    event.preventDefault();
    const [day, time] = event.target.elements.when.value.split("T");
    document.getElementById("time-pick").hidePopover();
    turnTo({ to: "time", zone, date: day.slice(5), time: time.slice(0, 5) });
  };
  const bounds = { min: toWall(now() + 60_000, zone), max: toWall(now() + most, zone) };
  return [
    h(
      "button",
      { type: "button", class: "bar-button", popovertarget: "time-pick", title: say("pickLong") },
      say("pick"),
    ),
    h(
      "div",
      { id: "time-pick", popover: "auto", role: "dialog", "aria-label": say("pickLong"), onToggle: begin },
      h(
        "form",
        { onSubmit: go },
        h(
          "label",
          {},
          say("pickLong"),
          h("input", { type: "datetime-local", name: "when", required: true, ...bounds }),
        ),
        h("button", { type: "submit", class: "bar-button primary" }, say("pickGo")),
      ),
    ),
  ];
}
