// What a person is told when a request could not be answered in time: in the conversation, or in the dialog.
import type { Language } from "../../src/chat/door.ts";
import { apologyOf, refusalForm } from "../../src/chat/fallback.ts";
import type { Body } from "./body.ts";
import { inSlack } from "./dialect.ts";
import { renderForm } from "./form.ts";
import { isRecord } from "./kind.ts";
import type { People } from "./people.ts";

/** Null: an event, or a button, whose answer nobody would see. */
export function apologise(body: Body, people: People): object | null {
  const language = languageIn(body, people);
  if ("command" in body) return { response_type: "ephemeral", text: inSlack(apologyOf(language)) };
  if (body.type !== "view_submission" || !isRecord(body.view)) return null;
  const block = firstInput(body.view.blocks);
  if (block) return { response_action: "errors", errors: { [block]: inSlack(apologyOf(language)) } };
  return { response_action: "update", view: renderForm(refusalForm(apologyOf(language), language), null) };
}

/** Only what is remembered: there is no time left to ask. */
function languageIn(body: Body, people: People): Language {
  const user = isRecord(body.user) ? body.user.id : body.user_id;
  const team = isRecord(body.team) ? body.team.id : body.team_id;
  const enterprise = isRecord(body.enterprise) ? body.enterprise.id : body.enterprise_id;
  const orgWide = String(body.is_enterprise_install) === "true";
  return people.languageOf(String(orgWide ? enterprise : team), String(user));
}

function firstInput(blocks: unknown): string | null {
  const input = Array.isArray(blocks) ? blocks.find((block) => isRecord(block) && block.type === "input") : null;
  return isRecord(input) && typeof input.block_id === "string" ? input.block_id : null;
}
