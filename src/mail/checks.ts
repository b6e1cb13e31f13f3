// What our own receiving server found of a sender (RFC 8601). Anybody can write such a header: only those that bear the server's name count.
import type { MailChecks } from "../case/mail.ts";

const methods = ["spf", "dkim", "dmarc"] as const;

type Result = { readonly method: string; readonly result: string; readonly domain: string };

/** `servers`: the names under which our servers write. Null: none of them said anything. */
export function checksOf(headers: readonly string[], servers: readonly string[], sender: string): MailChecks | null {
  const ours = headers.find((header) => servers.includes(nameIn(header)));
  if (ours === undefined) return null;
  const found = resultsIn(ours);
  if (found.length === 0) return null;
  const results = methods.flatMap((method) => {
    const all = found.filter((one) => one.method === method);
    const best = all.find(({ result }) => result === "pass") ?? all[0];
    return best ? [{ method, result: best.result }] : [];
  });
  return { verdict: verdictOf(found, sender), results };
}

function nameIn(header: string): string {
  return (/^\s*([^\s;]+)/.exec(header)?.[1] ?? "").toLowerCase();
}

function resultsIn(header: string): Result[] {
  const bare = header.replace(/\([^()]*\)/g, " ");
  return bare
    .split(";")
    .slice(1)
    .flatMap((part): Result[] => {
      const [, method = "", result = ""] = /^\s*([a-z-]+)(?:\/\d+)?\s*=\s*([a-z]+)/i.exec(part) ?? [];
      const [, named = ""] =
        /\b(?:header\.d|header\.i|smtp\.mailfrom|header\.from)\s*=\s*"?([^\s;"]+)/i.exec(part) ?? [];
      return method === ""
        ? []
        : [{ method: method.toLowerCase(), result: result.toLowerCase(), domain: hostOf(named) }];
    });
}

/** A signature of somebody else's domain says nothing of the sender. */
function verdictOf(found: readonly Result[], sender: string): MailChecks["verdict"] {
  const dmarc = found.find(({ method }) => method === "dmarc")?.result;
  if (dmarc === "pass" || dmarc === "fail") return dmarc === "pass" ? "passed" : "failed";
  const both = found.filter(({ method }) => method === "spf" || method === "dkim");
  if (both.some(({ result, domain }) => result === "pass" && isAligned(domain, sender))) return "passed";
  return both.some(({ result }) => ["fail", "softfail", "permerror"].includes(result)) ? "failed" : "unknown";
}

const hostOf = (named: string) => named.slice(named.lastIndexOf("@") + 1).toLowerCase();

export function isAligned(one: string, other: string): boolean {
  return one !== "" && baseOf(one) === baseOf(other);
}

/** `zoom.us` of `support.zoom.us`, `example.co.uk` of `mail.example.co.uk`. */
function baseOf(domain: string): string {
  const labels = domain.toLowerCase().split(".");
  const [second = "", last = ""] = labels.slice(-2);
  return labels.slice(last.length === 2 && second.length <= 3 && labels.length > 2 ? -3 : -2).join(".");
}
