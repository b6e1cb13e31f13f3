// Which addresses may be called: those of the open internet, and what the operator allows beside them.
import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import ipaddr from "ipaddr.js";

/** Why an address is not called. */
export type Refusal = "no-address" | "not-https" | "private" | "unknown-host";

/** Networks such as `10.1.0.0/16` that may be called beside the open internet, without TLS too. */
export type Allowed = readonly [ipaddr.IPv4 | ipaddr.IPv6, number][];

/** @throws Error for what is no network. */
export function allowedIn(text: string): Allowed {
  return text
    .split(",")
    .map((network) => network.trim())
    .filter((network) => network !== "")
    .map((network) => ipaddr.parseCIDR(network));
}

/** Where it leads: what was found is what is then connected to, so that a name cannot say otherwise the second time. */
export type Reached = { readonly url: URL; readonly address: LookupAddress };

export async function reach(text: string, allowed: Allowed): Promise<Reached | { readonly refused: Refusal }> {
  const url = URL.parse(text);
  if (!url || !["https:", "http:"].includes(url.protocol)) return { refused: "no-address" };
  if (url.username !== "" || url.password !== "") return { refused: "no-address" };
  const found = await addressesOf(url.hostname);
  const [first] = found;
  if (!first) return { refused: "unknown-host" };
  // All of them, and not one that suits: a name that leads inside as well is nobody's open address.
  const own = found.every(({ address }) => isIn(address, allowed));
  if (!own && !found.every(({ address }) => isIn(address, allowed) || isOpen(address))) return { refused: "private" };
  if (url.protocol !== "https:" && !own) return { refused: "not-https" };
  return { url, address: first };
}

async function addressesOf(host: string): Promise<readonly LookupAddress[]> {
  const bare = host.replace(/^\[|\]$/g, "");
  if (ipaddr.isValid(bare)) return [{ address: bare, family: bare.includes(":") ? 6 : 4 }];
  return lookup(bare, { all: true }).catch(() => []);
}

/** An IPv4 address that comes as IPv6 is what it stands for. */
function isIn(address: string, allowed: Allowed): boolean {
  const parsed = ipaddr.process(address);
  return allowed.some(([network, bits]) => parsed.kind() === network.kind() && parsed.match(network, bits));
}

/** Global unicast, and nothing that carries another address in it, such as 6to4 or NAT64. */
function isOpen(address: string): boolean {
  const parsed = ipaddr.process(address);
  if (parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv4" || parsed.match(ipaddr.parseCIDR("2000::/3"));
}
