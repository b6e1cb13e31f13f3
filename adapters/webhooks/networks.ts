// Networks as whoever runs the program writes them, checked before anything is loaded that could use them.
import { BlockList, isIP } from "node:net";

/** `10.1.0.0/16, fd00::/8`. */
export function isNetworks(text: string): boolean {
  return text
    .split(",")
    .map((network) => network.trim())
    .every(isNetwork);
}

function isNetwork(network: string): boolean {
  const [address = "", bits = "", ...more] = network.split("/");
  const family = isIP(address);
  if (family === 0 || !/^\d{1,3}$/.test(bits) || more.length > 0) return false;
  try {
    new BlockList().addSubnet(address, Number(bits), family === 6 ? "ipv6" : "ipv4");
    return true;
  } catch {
    return false;
  }
}
