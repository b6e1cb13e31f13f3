// The app's own place in Slack: its Home tab, the direct messages with it, and how it comes and goes.
import { changed, inSlack, page } from "../live.js";
import { h } from "../view.js";
import { say } from "../words.js";
import { blocks } from "./blocks.js";

const tabs = { home: homeTab, messages: messagesTab, about: aboutTab };
const labels = { home: "home", messages: "directMessage", about: "aboutApp" };

/** `conversation` draws the messages of a place; the window has it. */
export function appPlace(slack, conversation) {
  const { app } = page.seen;
  const tab = slack.installed ? page.slack.tab : "about";
  return h(
    "div",
    { class: "main", key: "app" },
    h(
      "header",
      { class: "place with-tabs" },
      h("h3", {}, app),
      h(
        "div",
        { class: "tabs", role: "tablist", "aria-label": app, onKeydown: moveByArrow },
        Object.keys(tabs).map((name) => tabButton(name, tab)),
      ),
    ),
    h(
      "div",
      { class: `tab-panel ${tab}`, role: "tabpanel", id: "slack-tab", "aria-label": say(labels[tab]), key: tab },
      tabs[tab](slack, conversation),
    ),
  );
}

function tabButton(name, tab) {
  const isHere = name === tab;
  return h(
    "button",
    {
      type: "button",
      role: "tab",
      "aria-selected": String(isHere),
      "aria-controls": "slack-tab",
      tabindex: isHere ? "0" : "-1",
      "data-tab": name,
      onClick: () => show(name),
    },
    say(labels[name]),
  );
}

function moveByArrow(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const all = [...event.currentTarget.querySelectorAll("[role=tab]")];
  const next = all[(all.indexOf(document.activeElement) + step + all.length) % all.length];
  next?.focus();
  next?.click();
}

function show(name) {
  page.slack.tab = name;
  if (name === "home") inSlack({ do: "home" });
  changed();
}

function homeTab({ home }) {
  const where = { view: "home", seen: home };
  return h(
    "div",
    { class: "log home", tabindex: "0" },
    home ? blocks(home.blocks, where) : h("p", { class: "nothing" }, say("working")),
  );
}

function messagesTab({ channels }, conversation) {
  const dm = channels.find(({ kind }) => kind === "dm");
  return dm ? conversation(dm, page.seen.app) : undefined;
}

function aboutTab({ installed }) {
  const { app } = page.seen;
  const act = installed ? "uninstall" : "install";
  return h(
    "div",
    { class: "log about", tabindex: "0" },
    h("p", {}, installed ? say("removeAbout") : say("removed", { app })),
    h(
      "button",
      { type: "button", class: `s-button ${installed ? "danger" : "primary"}`, onClick: () => inSlack({ do: act }) },
      say(installed ? "remove" : "add", { app }),
    ),
  );
}
