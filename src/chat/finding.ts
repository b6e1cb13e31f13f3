// What a look at something found: sound, worth knowing, or to be mended and how.

export type Finding = {
  readonly level: "ok" | "note" | "mend";
  /** What was looked at: `Store`, `Platform token`. */
  readonly about: string;
  readonly said: string;
};

export const ok = (about: string, said: string): Finding => ({ level: "ok", about, said });
export const note = (about: string, said: string): Finding => ({ level: "note", about, said });
/** `how`: what to do, and where it is described. */
export const mend = (about: string, said: string, how: string): Finding => ({
  level: "mend",
  about,
  said: `${said}. ${how}`,
});

/** What came of one question over HTTP. */
export type Asked =
  | {
      readonly kind: "answered";
      readonly status: number;
      readonly headers: Headers;
      /** Null: no JSON. */
      readonly body: unknown;
    }
  | { readonly kind: "unreachable"; readonly why: string };

/** One question, with an end to the wait. Never throws. */
export type Ask = (url: string, init: RequestInit) => Promise<Asked>;

export function unreachable(about: string, url: string, why: string): Finding {
  const how = "Let this machine open https to it, through a proxy or a firewall's rule";
  return mend(about, `${new URL(url).host} cannot be reached from here (${why})`, how);
}
