// Under which domains a vendor writes: those that its policy names as its own ways to be reached, and its documents.
import { isAligned } from "../../mail/checks.ts";
import type { Policy } from "../../policy/policy.ts";

type Reached = Pick<Policy, "channels" | "sources">;

/** Where copies of documents are kept by others, or by many: nobody's own address. */
const others = ["archive.org", "github.com", "studylib.net", "manualshive.com", "manualsonline.com", "lawinsider.com"];

/** GitHub itself is a vendor: what it names as a channel is its own, a document that is kept there is not. */
export function writesFrom({ channels, sources }: Reached, domain: string): boolean {
  const reached = channels.flatMap(({ url, address }) => [hostOf(url), address?.split("@")[1] ?? ""]);
  const told = sources.map(({ url }) => hostOf(url)).filter((host) => !others.some((one) => isAligned(host, one)));
  return [...reached, ...told].some((host) => isAligned(host, domain));
}

function hostOf(url: string | undefined): string {
  return (url === undefined ? null : URL.parse(url))?.hostname ?? "";
}
