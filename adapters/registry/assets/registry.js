// What needs the reader's own clock or typing: open now, the search, light and dark. Without it every fact stands there all the same.

const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** Is it open at that minute, and until when; null: it is not known. */
function openAt(times, minute) {
  if (times.kind === "always") return { open: true, until: null };
  if (times.kind === "own") return { open: ownOpen(times.hours, new Date(minute * 60_000)), until: null, own: true };
  if (times.kind !== "table" || minute < times.from || minute >= times.until) return null;
  const next = times.spans.find(([, closes]) => closes > minute);
  if (!next) return { open: false, until: null };
  const open = next[0] <= minute;
  return { open, until: open ? next[1] : next[0] };
}

/** By the clock on the reader's wall. */
function ownOpen(hours, now) {
  if (hours === "always") return true;
  const day = days[(now.getDay() + 6) % 7];
  const clock = `${String(now.getHours()).padStart(2, "0")}:${String(now.getMinutes()).padStart(2, "0")}`;
  return hours.some((piece) => piece.days.includes(day) && piece.from <= clock && clock < piece.to);
}

function whenText(minute, locale) {
  const at = new Date(minute * 60_000);
  const today = at.toDateString() === new Date().toDateString();
  const date = today ? {} : { weekday: "short", day: "numeric", month: "short" };
  return at.toLocaleString(locale, {
    ...date,
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    hourCycle: "h23",
  });
}

function sayOpen() {
  const block = document.getElementById("open-times");
  if (!block) return;
  const { said, times } = JSON.parse(block.textContent);
  const minute = Math.floor(Date.now() / 60_000);
  for (const place of document.querySelectorAll("[data-calendar]")) {
    const known = openAt(times[place.dataset.calendar] ?? { kind: "by-place" }, minute);
    place.textContent = known ? sentence(known, said, place.classList.contains("brief")) : "";
    place.dataset.open = known ? String(known.open) : "";
  }
}

function sentence({ open, until, own }, said, brief) {
  const state = open ? said.open : said.closed;
  if (brief) return state;
  if (own) return `${state} (${said.own})`;
  if (until === null) return state;
  return `${state}, ${(open ? said.closes : said.opens).replace("{when}", whenText(until, said.locale))}`;
}

function search() {
  const box = document.querySelector("[data-search]");
  if (!box) return;
  const [field, count] = [box.querySelector("input"), box.querySelector("[data-count]")];
  const tiles = [...document.querySelectorAll("[data-found]")];
  const none = document.querySelector("[data-none]");
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const look = () => {
    const words = plain(field.value).split(/\s+/).filter(Boolean);
    for (const tile of tiles) tile.hidden = !words.every((word) => plain(tile.dataset.found).includes(word));
    const left = tiles.filter((tile) => !tile.hidden).length;
    none.hidden = left > 0;
    count.textContent = words.length > 0 ? `${left} / ${tiles.length}` : "";
    history.replaceState(null, "", words.length > 0 ? `#${encodeURIComponent(field.value)}` : location.pathname);
  };
  box.hidden = false;
  field.value = decodeURIComponent(location.hash.slice(1));
  field.addEventListener("input", look);
  look();
}

function themeSwitch() {
  const button = document.querySelector("[data-theme-switch]");
  button.hidden = false;
  button.addEventListener("click", () => {
    const { dataset } = document.documentElement;
    dataset.theme = dataset.theme === "dark" ? "light" : "dark";
    localStorage.setItem("dueline-theme", dataset.theme);
  });
}

themeSwitch();
search();
sayOpen();
setInterval(sayOpen, 30_000);
