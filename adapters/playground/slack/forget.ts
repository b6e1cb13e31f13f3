// For those who use a stand-in for hours: what was called, delivered and said so far is let go.
import type { Service } from "./service.ts";

/** Messages stay, without what they say, so that they can still be answered and edited; those for one person alone go. */
export function forget(service: Service): void {
  service.calls = service.calls.filter(({ status }) => status === "open");
  service.deliveries.length = 0;
  service.messages = service.messages.filter(({ onlyFor }) => onlyFor === undefined);
  for (const message of service.messages) {
    message.text = "";
    delete message.blocks;
  }
  for (const [id, { used }] of service.triggers) if (used) service.triggers.delete(id);
}
