// Which other programs hear of cases, how each fares, and what can be done with it: for administrators, alone.
import type { DispatchCount, Hook, HookKind } from "../../../case/hook.ts";
import { aloud, flat, shown, spoken, strong, type Telling, typed } from "../../line.ts";
import { button, buttons, says, whispers } from "../../part.ts";
import type { Button, Line, Part, Reply } from "../../reply.ts";
import { barredFromAll } from "../../rights.ts";
import type { Visit } from "../../visit.ts";
import { buttonId } from "../case-buttons.ts";

/** As many as one card holds, and as a change is written with in no time. */
export const mostHooks = 10;

/** As their makers write them. */
export const kindNames: { readonly [K in HookKind]: string } = {
  webhook: "Webhook",
  plain: "Pager",
  pagerduty: "PagerDuty",
  opsgenie: "Opsgenie",
};

export async function webhooksCard(visit: Visit, first: readonly Part[] = []): Promise<Reply> {
  const { core, origin, words } = visit;
  const barred = await barredFromHooks(visit);
  if (barred) return barred;
  const hooks = await core.store.hooks.list(origin.tenant);
  const counts = await core.store.hooks.counts(origin.tenant);
  const countOf = ({ id }: Hook) => counts.find(({ hook }) => hook === id);
  const parts = (telling: Telling): Part[] => [
    ...first,
    whispers([words.doors.hint]),
    ...(hooks.length === 0 ? [says([words.doors.none])] : []),
    ...hooks.flatMap((hook) => [
      says(hookLine(hook, countOf(hook), telling)),
      buttons(...hookButtons(hook, countOf(hook), words)),
    ]),
  ];
  const { title, add, addPager } = words.doors;
  const more = button({ id: buttonId.webhookAdd, label: add, value: "", look: "primary", opensForm: true });
  const pager = button({ id: buttonId.pagerAdd, label: addPager, value: "", opensForm: true });
  const said = aloud(title, parts(spoken(words)), words.language);
  const card = { tone: "info", title, parts: parts(shown(words)), buttons: [more, pager], spoken: said } as const;
  return { kind: "card", card, alone: true };
}

/** Null: he may. Where nothing can be told from here, nobody may. */
export async function barredFromHooks(visit: Visit): Promise<Reply | null> {
  const { doors } = visit.words;
  if (!visit.core.doors) return { kind: "refusal", text: [doors.off] };
  return barredFromAll(visit, "settings", [doors.onlyAdmins]);
}

/** The address's host alone: what stands behind it may be a key. */
export function hostOf({ url }: Pick<Hook, "url">): string {
  return URL.parse(url)?.host ?? "";
}

function hookLine(hook: Hook, count: DispatchCount | undefined, telling: Telling): Line {
  const { doors } = telling.words;
  const { waiting = 0, failed = 0 } = count ?? {};
  return [
    strong(kindNames[hook.kind]),
    " ",
    typed(hostOf(hook)),
    `, ${doors.scopes[hook.scope.kind]}: `,
    ...stateLine(hook, count?.saidAt ?? null, telling),
    ...(waiting > 0 ? [`, ${doors.waiting(waiting)}`] : []),
    ...(failed > 0 ? [`, ${doors.failed(failed)}`] : []),
  ];
}

function stateLine({ failing, by }: Hook, saidAt: number | null, telling: Telling): Line {
  const { states } = telling.words.doors;
  const zone = by.zone ?? "UTC";
  if (failing?.gone) return [states.gone];
  if (failing) return flat(states.failing(telling.own(failing.since, zone), [typed(failing.why)]));
  return saidAt === null ? [states.untried] : flat(states.fine(telling.own(saidAt, zone)));
}

function hookButtons({ id, kind }: Hook, count: DispatchCount | undefined, { doors, ask }: Visit["words"]): Button[] {
  const confirm = { title: doors.removeTitle, text: doors.removeText, yes: doors.remove, no: ask.cancel };
  return [
    ...(count && count.failed > 0 ? [button({ id: buttonId.webhookAgain, label: doors.sendAgain, value: id })] : []),
    ...(kind === "webhook" ? [button({ id: buttonId.webhookTry, label: doors.tryIt, value: id })] : []),
    ...(kind === "webhook" ? [button({ id: buttonId.webhookSecret, label: doors.newSecret, value: id })] : []),
    button({ id: buttonId.webhookRemove, label: doors.remove, value: id, look: "danger", confirm }),
  ];
}
