// A person installs the app with a browser: follows redirects, keeps cookies, allows or declines.
import type { Person } from "../model.ts";
import type { Service } from "../service.ts";

/** What the person answers on Slack's page: yes, unless `deny`; for her workspace, unless `orgWide`. */
export interface Consent {
  deny?: boolean;
  orgWide?: boolean;
}

export interface Page {
  status: number;
  url: string;
  body: string;
}

const FARTHEST = 10;

/** Opens the app's install address and follows it through Slack's page and back. Resolves with the last page. */
export async function installApp(
  service: Service,
  person: Person,
  address: string,
  choice: Consent = {},
): Promise<Page> {
  const cookies = new Map<string, string>();
  let url = new URL(address);
  for (let step = 0; step < FARTHEST; step += 1) {
    if (url.pathname === "/oauth/v2/authorize") {
      url.searchParams.set("person", person.id);
      if (choice.deny) url.searchParams.set("deny", "1");
      if (choice.orgWide) url.searchParams.set("org", "1");
    }
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(url, { redirect: "manual", headers: cookie ? { cookie } : {} });
    const body = await response.text();
    for (const line of response.headers.getSetCookie()) keep(cookies, line);
    const location = response.headers.get("location");
    if (location === null) return { status: response.status, url: url.href, body };
    // Slack's own address leads to this stand-in.
    url = new URL(location.replace(/^https:\/\/slack\.com(?=\/oauth\/)/, service.url), url);
    if (!/^(127\.|localhost$)/.test(url.hostname)) return { status: response.status, url: url.href, body };
  }
  throw new Error(`${address} leads round in circles`);
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = ""] = line.split(";");
  const at = pair.indexOf("=");
  if (at > 0) cookies.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim());
}
