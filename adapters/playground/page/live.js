// What the person sees, as the server tells it, and what she does, as the server is told.

const listeners = new Set();
let stream;

/** The newest state, and what the page alone knows: who one is, and where one has gone on each platform. */
export const page = {
  seen: undefined,
  as: localStorage.getItem("dueline-as") ?? undefined,
  /** The platform that a phone shows. */
  shown: "slack",
  slack: { place: "C0INCIDENTS", tab: "home", thread: undefined },
  teams: { place: undefined, thread: undefined },
  /** Why the last act could not be done, if it could not. */
  trouble: undefined,
  /** The server is not there; the browser goes on trying. */
  isLost: false,
};

/** Calls it at every change, of the state and of the page. */
export function onChange(listener) {
  listeners.add(listener);
}

export function changed() {
  for (const listener of listeners) listener();
}

/** Becomes that person of the cast, or whoever speaks the browser's language. Resolves when what she sees is there. */
export function be(person) {
  stream?.close();
  page.as = person;
  if (person) localStorage.setItem("dueline-as", person);
  stream = new EventSource(`/playground/api/live${person ? `?as=${encodeURIComponent(person)}` : ""}`);
  stream.onerror = () => {
    page.isLost = true;
    changed();
  };
  stream.onmessage = ({ data }) => {
    page.isLost = false;
    page.seen = JSON.parse(data);
    page.as = page.seen.me.id;
    page.ahead = page.seen.now - performance.now();
    changed();
  };
  return when(() => page.seen && (!person || page.seen.me.id === person));
}

/** Closes what stands open over the windows: a client that starts anew has no dialog. */
export async function clear() {
  if (page.seen.slack.views.length > 0) await inSlack({ do: "close", all: true });
  if (page.seen.teams.dialog) await inTeams({ do: "dismiss" });
  return when(() => page.seen.slack.views.length === 0 && !page.seen.teams.dialog);
}

/** The turned clock, epoch milliseconds. */
export function now() {
  return page.seen ? page.ahead + performance.now() : Date.now();
}

export const inSlack = (act) => post("act", { as: page.as, app: "slack", act });
export const inTeams = (act) => post("act", { as: page.as, app: "teams", act });
/** A vendor writes to the company. */
export const sendMail = (act) => post("act", { as: page.as, app: "mail", act });
/** Zoom's status page says from now on: "well", "outage" or "resolved". */
export const turnStatus = (to) => post("act", { as: page.as, app: "status", act: { to } });
export const turn = (to) => post("turn", to);

/** Resolves as soon as this is so; false after `most` milliseconds. */
export function when(isSo, most = 8000) {
  if (isSo()) return Promise.resolve(true);
  return new Promise((resolve) => {
    const timer = setTimeout(() => settle(false), most);
    const look = () => isSo() && settle(true);
    listeners.add(look);
    function settle(result) {
      clearTimeout(timer);
      listeners.delete(look);
      resolve(result);
    }
  });
}

async function post(where, body) {
  const headers = { "content-type": "application/json" };
  try {
    const response = await fetch(`/playground/api/${where}`, { method: "POST", headers, body: JSON.stringify(body) });
    const answer = await response.json();
    page.trouble = response.ok ? undefined : answer.error;
    if (!response.ok) changed();
    return answer;
  } catch {
    page.isLost = true;
    changed();
    return { error: "no answer" };
  }
}
