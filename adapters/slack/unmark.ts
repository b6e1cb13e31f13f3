// What stands in a message, as a person reads it: Slack's markup into plain words.

/** For text that came from Slack: entities, mentions, links and dates. */
export function plainTextOf(mrkdwn: string): string {
  return mrkdwn
    .replaceAll(/<([^<>]*)>/g, (_whole, inside: string) => spoken(inside))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

/** `@U1|dana`, `#C1|ops`, `!channel`, `!date^…|fallback`, `https://…|label`. */
function spoken(inside: string): string {
  const bar = inside.indexOf("|");
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? "" : inside.slice(bar + 1);
  switch (target[0]) {
    case "@":
      return `@${label || target.slice(1)}`;
    case "#":
      return `#${label || target.slice(1)}`;
    case "!":
      return target.startsWith("!date^") ? label : label || `@${target.slice(1).split("^", 1)[0]}`;
    default:
      return label === "" || target.endsWith(label) ? target.replace(/^(?:mailto|tel):/, "") : `${label} (${target})`;
  }
}
