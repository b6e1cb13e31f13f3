// The ways to a vendor as a document names them: addresses first, then what it only speaks of.

import type { Outline, Placed } from "./outline.ts";
import { type Ground, groundOf, sentenceAt } from "./page.ts";
import { numbersIn } from "./phones.ts";
import { any, type DocumentWords, plainLetters, says, whole } from "./words.ts";

type Way = keyof DocumentWords["ways"];

export type WaySaid = {
  readonly kind: Way;
  readonly url: string | null;
  readonly address: string | null;
  /** Plan ids; null: nobody is named. */
  readonly plans: readonly string[] | null;
  readonly signedIn: boolean;
  readonly preferred: boolean;
  readonly ground: Ground;
};

const address = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const link = /https?:\/\/[^\s<>()"'”„]+[^\s<>()"'”„.,;:]/g;
/** An address at which one asks for help says so itself, or the words before it do. */
const asking = /support|request|ticket|help|desk|contact|case|portal|login|hilfe|ajutor|kontakt/i;

/** `name`: of the vendor, whose status page may be called after it. */
export function waysIn({ placed }: Outline, name: string): WaySaid[] {
  const addressed = placed.flatMap((one) => [...mailsIn(one), ...linksIn(one)]);
  const web = addressed.some(({ kind }) => kind === "web");
  const spoken = placed.flatMap((one) => spokenIn(one, web, name));
  const liked = preferredIn(placed);
  return merged([...addressed, ...spoken]).map((way) => ({
    ...way,
    preferred: way.preferred || liked.includes(way.kind),
  }));
}

function mailsIn(one: Placed): WaySaid[] {
  return [...one.passage.text.matchAll(address)].map((found) => ({
    ...wayOf(one, "email", found.index, found.index + found[0].length),
    address: found[0].toLowerCase(),
  }));
}

function linksIn(one: Placed): WaySaid[] {
  return [...one.passage.text.matchAll(link)].flatMap((found) => {
    const label = one.cell && one.cell.column > 0 ? (one.cell.cells[0]?.text ?? "") : "";
    const before = `${label} ${one.passage.text.slice(Math.max(0, found.index - 80), found.index)}`;
    const status = /status/i.test(found[0]);
    if (!status && !asking.test(found[0]) && !says(before, ({ ways }) => ways.web)) return [];
    const kind = status ? "status" : "web";
    return [{ ...wayOf(one, kind, found.index, found.index + found[0].length), url: found[0] }];
  });
}

/** Told without an address: a form behind a sign-in, a chat, a line with a number. */
function spokenIn(one: Placed, web: boolean, name: string): WaySaid[] {
  const text = plainLetters(one.passage.text);
  const [number] = numbersIn(one.passage, null);
  const phone = number ? [wayOf(one, "phone", number.from, number.to)] : [];
  const kinds: readonly Way[] = ["chat", "status", "self-help", "in-product", ...(web ? [] : (["web"] as const))];
  const others = kinds.flatMap((kind) => {
    const found = whole(any(({ ways }) => ways[kind])).exec(text);
    if (!found || (kind === "web" && !/form|portal/i.test(found[0]))) return [];
    return [wayOf(one, kind, found.index, found.index + found[0].length)];
  });
  const at = text.indexOf(`${name} Status`);
  const status = at >= 0 ? [wayOf(one, "status", at, at + name.length + 7)] : [];
  return [...phone, ...others, ...status];
}

function wayOf({ passage, plans }: Placed, kind: Way, from: number, to: number): WaySaid {
  const sentence = sentenceAt(passage.text, from).text;
  return {
    kind,
    url: null,
    address: null,
    plans: plans?.map(({ id }) => id) ?? null,
    signedIn: says(sentence, (words) => words.signedIn),
    preferred: says(sentence, (words) => words.preferred),
    ground: groundOf(passage, from, to),
  };
}

/** "The best way is by e-mail": said of a way, not beside its address. */
function preferredIn(placed: readonly Placed[]): Way[] {
  const ways: readonly Way[] = ["phone", "web", "email", "chat"];
  const sentences = placed.flatMap(({ passage }) => passage.text.split(/(?<=[.!?])\s+(?=\p{Lu})/u));
  const liking = sentences.filter((sentence) => says(sentence, (words) => words.preferred));
  return liking.flatMap((sentence) => {
    const named = ways.filter((way) => says(sentence, (words) => words.ways[way]));
    return named.length === 1 ? named : [];
  });
}

/** Each once. Named for some plans here and some there it is for all of these; named for nobody it is for everybody. */
function merged(found: readonly WaySaid[]): WaySaid[] {
  const ways = new Map<string, WaySaid>();
  for (const way of found) {
    const key = way.url ?? way.address ?? way.kind;
    const before = ways.get(key);
    const plans =
      before && (before.plans === null || way.plans === null ? null : [...new Set([...before.plans, ...way.plans])]);
    const flags = {
      signedIn: way.signedIn || (before?.signedIn ?? false),
      preferred: way.preferred || (before?.preferred ?? false),
    };
    ways.set(key, before ? { ...before, ...flags, plans: plans ?? null } : way);
  }
  return [...ways.values()];
}
