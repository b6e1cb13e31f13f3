// The page on which a person allows the app into a workspace.
import type { ServerResponse } from "node:http";
import { first } from "../../../src/chat/door.ts";
import type { Service } from "./service.ts";

/** With `person` in the query that person allows at once; without, the page asks who is there. `deny=1` declines, `org=1` allows the whole organisation. */
export function serveAuthorize(service: Service, response: ServerResponse, url: URL): void {
  const query = url.searchParams;
  if (query.get("client_id") !== service.options.clientId)
    return void page(response, 400, "Invalid client_id parameter");
  const redirectUri = query.get("redirect_uri");
  if (redirectUri === null || !URL.canParse(redirectUri)) return void page(response, 400, "redirect_uri did not match");
  const someone = service.world.people.get(query.get("person") ?? "");
  if (!someone) return void page(response, 200, people(service, url));
  const back = new URL(redirectUri);
  back.searchParams.set("state", query.get("state") ?? "");
  if (query.get("deny") === "1") back.searchParams.set("error", "access_denied");
  else {
    const code = service.ids.next("code-");
    const scopes = (query.get("scope") ?? "").split(/[ ,]+/).filter(Boolean);
    service.grants.set(code, {
      person: someone.id,
      team: someone.team,
      scopes,
      orgWide: query.get("org") === "1",
      redirectUri,
    });
    back.searchParams.set("code", code);
  }
  response.writeHead(302, { location: back.href }).end();
}

function people(service: Service, url: URL): string {
  const links = [...service.world.people.values()].map((person) => {
    const to = new URL(url);
    to.searchParams.set("person", person.id);
    const team = service.world.workspaces.get(person.team)?.name ?? person.team;
    return `<li><a href="${escaped(to.pathname + to.search)}">Allow as ${escaped(person.realName)} (${escaped(team)})</a></li>`;
  });
  return `<h1>Allow the app?</h1><ul>${links.join("")}</ul>`;
}

function page(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8" });
  response.end(
    `<!doctype html><html lang="${first}"><meta charset="utf-8"><title>Slack stand-in</title>${body}</html>`,
  );
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
