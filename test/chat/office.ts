// People in a chat: they type, fill in what they are shown, and press; the store and the policies are the real ones.
import { press } from "../../adapters/paper/press.ts";
import { openStore } from "../../adapters/store/index.ts";
import type { Person, SupportCase } from "../../src/case/case.ts";
import { answer } from "../../src/chat/answer.ts";
import type { Core } from "../../src/chat/core.ts";
import type { FormAnswer, FormAnswers, Intent, OpenForm, Origin } from "../../src/chat/intent.ts";
import { plain } from "../../src/chat/line.ts";
import type { ChatPlatform } from "../../src/chat/platform.ts";
import { type Field, type Form, isField, type Part, type Reply } from "../../src/chat/reply.ts";
import type { Language } from "../../src/lang/languages.ts";
import { loadCatalog } from "../../src/policy/catalog.ts";
import { type Heard, heard, memoryRoom } from "../memory-room.ts";
import { operator } from "../operator.ts";

export const catalog = await loadCatalog("policies");
export const start = Date.parse("2026-11-23T10:00:00+01:00");
export const mara: Person = { id: "U1", name: "Mara", zone: "Europe/Berlin" };
export const jonas: Person = { id: "U2", name: "Jonas", zone: "Europe/Berlin" };

type Whose = Partial<Omit<Origin, "now">>;

/** One tenant's chat. `origin` says what differs from Mara in room C1, in English, on a platform whose forms are live. */
export async function office(
  over: { readonly platform?: ChatPlatform; readonly catalog?: Core["catalog"]; readonly doors?: Core["doors"] } = {},
) {
  const clock = { at: start };
  let ids = 0;
  const store = await openStore({ kind: "sqlite", path: ":memory:", newId: () => `s${++ids}` });
  const chat = memoryRoom(() => clock.at);
  const core: Core = {
    catalog: over.catalog ?? catalog,
    store,
    platforms: new Map([["memory", over.platform ?? chat]]),
    press,
    newId: () => `k${++ids}`,
    doors: over.doors,
  };

  function origin(whose: Whose): Origin {
    return {
      platform: "memory",
      tenant: "T1",
      who: mara,
      admin: false,
      language: "en",
      where: { room: { platform: "memory", id: "C1", thread: null }, name: "support", direct: false },
      live: true,
      now: clock.at,
      ...whose,
    };
  }
  const act = (intent: Intent): Promise<Reply> => answer(core, intent);
  type Quoted = Extract<Intent, { kind: "start" }>["quoted"];

  return {
    clock,
    store,
    chat,
    core,
    say: (text: string, whose: Whose = {}, quoted: Quoted = null) =>
      act({ ...origin(whose), kind: "start", text, quoted }),
    change: (form: Form, answers: FormAnswers, whose: Whose = {}, pressed: string | null = null) =>
      act({ ...origin(whose), kind: "change", form: filled(form, answers), pressed }),
    submit: (form: Form, answers: FormAnswers = {}, whose: Whose = {}) =>
      act({ ...origin(whose), kind: "submit", form: filled(form, answers) }),
    /** A form as it stands, such as one that somebody made up. */
    send: (form: OpenForm, whose: Whose = {}) => act({ ...origin(whose), kind: "submit", form }),
    press: (button: string, value: string, whose: Whose = {}) =>
      act({ ...origin(whose), kind: "press", button, value }),
    home: (whose: Whose = {}) => act({ ...origin(whose), kind: "home" }),
    async theCase(): Promise<SupportCase> {
      const [row, ...others] = await store.listCases("T1", { asker: operator, state: "all", limit: 9 });
      if (!row || others.length > 0) throw new Error(`${others.length + 1} cases, or none`);
      return row;
    },
  };
}
export type Office = Awaited<ReturnType<typeof office>>;

/** What a client hands back: what stands in the fields, and what somebody changed in them. */
export function filled(form: Form, answers: FormAnswers): OpenForm {
  const standing = fieldsOf(form).map((field): [string, FormAnswer] => [field.id, field.value]);
  const unknown = Object.keys(answers).filter((id) => !standing.some(([known]) => known === id));
  if (unknown.length > 0) throw new Error(`the form ${form.screen} does not ask ${unknown.join(", ")}`);
  return { screen: form.screen, memo: form.memo, answers: { ...Object.fromEntries(standing), ...answers } };
}

export function fieldsOf(form: Form): Field[] {
  return form.parts.filter(isField);
}

export function fieldIn(form: Form, id: string): Field {
  const field = fieldsOf(form).find((one) => one.id === id);
  if (!field) throw new Error(`no field ${id} in ${fieldsOf(form).map((one) => one.id)}`);
  return field;
}

/** The form that was shown, with or without mistakes in it. */
export function formIn(reply: Reply): Form {
  if (reply.kind !== "form" && reply.kind !== "mistakes") throw new Error(`no form but ${JSON.stringify(reply)}`);
  return reply.form;
}

export function cardIn(reply: Reply): Heard {
  if (reply.kind === "card" || reply.kind === "done") {
    if (reply.card) return heard(reply.card);
  }
  throw new Error(`no card but ${JSON.stringify(reply)}`);
}

export function mistakesIn(reply: Reply): { [field: string]: string } {
  if (reply.kind !== "mistakes") throw new Error(`no mistakes but ${JSON.stringify(reply)}`);
  return Object.fromEntries(
    fieldsOf(reply.form).flatMap(({ id, mistake }) => (mistake === undefined ? [] : [[id, mistake]])),
  );
}

/** All that a form says beside its fields. */
export function textIn(parts: Form["parts"], language: Language = "en"): string {
  return parts.flatMap((part) => (isField(part) ? [] : [partText(part, language)])).join("\n");
}

function partText(part: Part, language: Language): string {
  if (part.kind === "line" || part.kind === "alert") return plain(part.line, language);
  if (part.kind === "list") return part.items.map((item) => plain(item, language)).join("\n");
  if (part.kind === "table") return part.otherwise.map((one) => partText(one, language)).join("\n");
  if (part.kind === "facts")
    return part.facts.map(({ label, line }) => `${label}: ${plain(line, language)}`).join("\n");
  return part.kind === "heading" || part.kind === "quote" ? part.text : "";
}
