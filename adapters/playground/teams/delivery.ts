// Sending an activity to the app over HTTP, as the service does, and keeping what came back.
import { type Json, parseJson, textAt } from "./json.ts";
import type { Delivery, Service } from "./service.ts";

/** Sends it with a valid token. Resolves also if the app is not there or does not answer: status 0. */
export async function deliver(service: Service, activity: Json): Promise<Delivery> {
  return deliverWith(service, activity, await service.issuer.token(service.serviceUrl));
}

/**
 * Sends it with this token, or with none. What is no invoke and was not answered in time is sent once more, as the service
 * does after some 15 s: learn.microsoft.com, “Bot activity handlers”.
 */
export async function deliverWith(service: Service, activity: Json, token: string | undefined): Promise<Delivery> {
  const first = await sendOnce(service, activity, token);
  const isUnheard = activity.type !== "invoke" && String(first.body).startsWith("TimeoutError");
  return isUnheard ? sendOnce(service, activity, token) : first;
}

async function sendOnce(service: Service, activity: Json, token: string | undefined): Promise<Delivery> {
  const { invokeTimeoutMs, eventTimeoutMs } = service.rules;
  const patience = activity.type === "invoke" ? invokeTimeoutMs : eventTimeoutMs;
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const started = performance.now();
  const answer = await fetch(service.appUrl, {
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8", ...authorization },
    body: JSON.stringify(activity),
    signal: AbortSignal.timeout(patience),
  })
    .then(async (response) => ({ status: response.status, body: read(await response.text()) }))
    .catch((error: unknown) => ({ status: 0, body: String(error) }));
  const delivery = { activity, ...answer, ms: Math.round(performance.now() - started) };
  service.deliveries.push(delivery);
  service.log(`-> ${textAt(activity, "type")} ${textAt(activity, "name") ?? ""} ${answer.status} in ${delivery.ms} ms`);
  service.changed({ kind: "delivery" });
  return delivery;
}

function read(text: string): unknown {
  return text === "" ? undefined : (parseJson(text) ?? text);
}
