import { expect, test } from "vitest";
import { languages } from "../../src/lang/languages.ts";
import { desk } from "./desk.ts";

const { url } = desk();
const act = JSON.stringify({ as: "grace", app: "slack", act: { do: "home" } });

function post(path: string, body: string, headers: Record<string, string>): Promise<Response> {
  return fetch(`${url()}/playground/api/${path}`, { method: "POST", body, headers });
}

test("another site cannot act in somebody's name", async () => {
  const json = { "content-type": "application/json" };
  expect((await post("act", act, { ...json, origin: "https://elsewhere.example" })).status).toBe(400);
  expect((await post("act", act, { "content-type": "text/plain" })).status).toBe(400);
  expect((await post("act", act, { ...json, origin: url() })).status).toBe(200);
});

test("what nobody could do is refused, with the reason", async () => {
  const press = { do: "click", view: "home", blockId: "none", actionId: "none" };
  const body = JSON.stringify({ as: "grace", app: "slack", act: press });
  const answer = await post("act", body, { "content-type": "application/json" });
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain("none");
});

test("the page runs nothing that does not come from here", async () => {
  const page = await fetch(url());
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'; script-src 'self'");
  expect(await page.text()).not.toMatch(/<script>|\son\w+=|style=/);
  expect((await fetch(`${url()}/playground/../cast.ts`)).status).toBe(404);
  expect((await fetch(`${url()}/playground/live.js`)).headers.get("content-type")).toContain("javascript");
});

test("the clock turns forward only, and says when nothing is due", async () => {
  const headers = { "content-type": "application/json" };
  expect(await (await post("turn", JSON.stringify({ to: "next" }), headers)).json()).toEqual({ turned: false });
  expect((await post("turn", JSON.stringify({ to: "minutes", minutes: -5 }), headers)).status).toBe(400);
  expect(await (await post("turn", JSON.stringify({ to: "minutes", minutes: 5 }), headers)).json()).toEqual({
    turned: true,
  });
});

test("who opens the page first is somebody who speaks the browser's language, and the page has words in each", async () => {
  const firstSeen = async (locale: string) => {
    const stop = new AbortController();
    const { body } = await fetch(`${url()}/playground/api/live`, {
      headers: { "accept-language": locale },
      signal: stop.signal,
    });
    const first = await body?.pipeThrough(new TextDecoderStream()).getReader().read();
    stop.abort();
    return JSON.parse((first?.value ?? "").replace("data: ", "")).me.id;
  };
  expect([await firstSeen("de-AT,en;q=0.5"), await firstSeen("ro"), await firstSeen("fr")]).toEqual([
    "lena",
    "andrei",
    "grace",
  ]);
  expect((await fetch(`${url()}/playground/api/live?as=nobody`)).status).toBe(404);
  const { languages: told } = await import(
    `data:text/javascript,${encodeURIComponent(await (await fetch(`${url()}/playground/languages.js`)).text())}`
  );
  expect(told).toEqual(languages);
  for (const one of languages) expect((await fetch(`${url()}/playground/words/${one}.js`)).status, one).toBe(200);
});
