// An Adaptive Card, drawn by Microsoft's own library, with Teams' looks and the reader's own times.

import { page } from "../live.js";
import { foreign } from "../view.js";
import { language } from "../words.js";
import { teachCharts } from "./chart.js";
import { withDates } from "./dates.js";
import { hostConfig } from "./host.js";
import { narrowMany } from "./many.js";
import { markdown } from "./markdown.js";

const library = globalThis.AdaptiveCards;
teachCharts(library);
library.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown(text);
  result.didProcess = true;
};

/** Where an action may stand in a card, in the order in which the stand-in counts them. */
const holders = ["body", "items", "columns", "rows", "cells", "inlines", "actions", "selectAction", "card"];

/**
 * `press(index, inputs)` is called with the place of the action among all of the card and what its inputs hold.
 * `keep(card)` gets the library's card.
 */
export function adaptiveCard(key, json, { press, keep }) {
  const look = document.documentElement.dataset.theme ?? "light";
  const same = JSON.stringify([json, look, page.as]);
  return foreign(key, same, () => {
    const card = new library.AdaptiveCard();
    card.hostConfig = new library.HostConfig(hostConfig());
    card.lang = page.seen.me.locale;
    card.onExecuteAction = (action) => run(card, action, press);
    card.parse(prepared(json, key));
    const node = card.render();
    nameFilters(node);
    titleFilters(card);
    narrowMany(node);
    node.lang = language();
    keep?.(card);
    return node;
  });
}

/** The library names the box around a list that filters, and leaves the input in it without a name. */
function nameFilters(node) {
  for (const input of node.querySelectorAll("input.ac-choiceSetInput-filtered"))
    input.setAttribute("aria-labelledby", input.parentElement.getAttribute("aria-labelledby"));
}

/** Nor does it say a choice by its title there, but by the value that the bot knows it by. */
function titleFilters(card) {
  for (const { renderedInputControlElement: box, choices = [], defaultValue } of card.getAllInputs()) {
    const input = box?.querySelector("input.ac-choiceSetInput-filtered");
    const chosen = choices.find(({ value }) => value === defaultValue);
    if (input && chosen) input.value = chosen.title;
  }
}

function run(card, action, press) {
  // The client folds and unfolds by itself: nobody is asked.
  if (action.getJsonTypeName() === "Action.ToggleVisibility") return;
  const inputs = Object.fromEntries(card.getAllInputs().map((input) => [input.id, String(input.value ?? "")]));
  press(Number(action.id.slice(1)), inputs);
}

/**
 * A copy with each action named by its place, each instant written out, and what is folded named by its card: on one page
 * there are many, and an id may stand there once.
 */
export function prepared(json, key = "") {
  let count = 0;
  const named = (given, isAction) => {
    if (typeof given !== "object" || given === null || Array.isArray(given)) return given;
    const id = isAction || given.type?.startsWith("Action.") ? { id: `a${count++}` } : {};
    const copy = { ...texts(given), ...foldsOf(given, key), ...id };
    delete copy.fallback;
    if (given.type === "Image") copy.url = fromHere(given.url);
    for (const holder of holders) {
      const held = given[holder];
      if (Array.isArray(held)) copy[holder] = held.map((one) => named(one));
      else if (held !== undefined) copy[holder] = named(held);
    }
    return copy;
  };
  return named(json);
}

/** Whatever name the app knows itself by: it is the server that gave this page, and the page takes pictures of no other. */
function fromHere(url) {
  const { pathname, search } = new URL(url, location.href);
  return `${pathname}${search}`;
}

function foldsOf({ type, id, targetElements }, key) {
  if (type === "Container" && id) return { id: `${key}-${id}` };
  return targetElements ? { targetElements: targetElements.map((target) => `${key}-${target}`) } : {};
}

function texts(given) {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      typeof value === "string" && name !== "type" ? withDates(value) : value,
    ]),
  );
}
