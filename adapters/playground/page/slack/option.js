// What stands below the name of an option.
import { h } from "../view.js";
import { textObject } from "./mrkdwn.js";

export function described({ description }) {
  return description ? h("small", {}, textObject(description)) : undefined;
}
