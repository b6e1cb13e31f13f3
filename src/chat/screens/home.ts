// The page that everybody has for himself: cases by urgency, and the way to a new one.
import type { SupportCase } from "../../case/case.ts";
import type { CaseFilter } from "../../case/case-filter.ts";
import { byUrgency } from "../../case/urgency.ts";
import { shown } from "../line.ts";
import { button, buttons, heading, says } from "../part.ts";
import type { Button, Reply } from "../reply.ts";
import { askerOf, ownAsker } from "../rights.ts";
import type { Visit } from "../visit.ts";
import { buttonId } from "./case-buttons.ts";
import { homeParts } from "./home-lines.ts";
import { mostListed } from "./list-card.ts";
import { supportParts } from "./support.ts";

const filters = ["mine", "all", "closed"] as const;
type Filter = (typeof filters)[number];

/** `chosen`: which cases, and behind the number of which the list goes on. */
export async function home(visit: Visit, chosen: string): Promise<Reply> {
  const { core, origin, words } = visit;
  const [wish, after] = chosen.split(" ");
  const filter = filters.find((one) => one === wish) ?? "mine";
  const rows = await core.store.listCases(origin.tenant, {
    ...wanted(filter, visit),
    // His own cases he sees wherever they are: nobody need be asked about rooms.
    asker: filter === "mine" ? ownAsker(visit) : await askerOf(visit),
    after: Number(after) || undefined,
    limit: mostListed + 1,
  });
  const last = rows.length > mostListed ? rows[mostListed - 1] : undefined;
  const seen = rows.slice(0, mostListed);
  const telling = shown(words, origin.who.zone);
  const cases = (filter === "closed" ? seen : byUrgency(seen, origin.now)).map(async (row) =>
    homeParts(row, await cardLink(row, visit), origin.now, telling),
  );
  const { talk } = words;
  return {
    kind: "home",
    parts: [
      heading(talk.homeTitle),
      buttons(...above(visit)),
      buttons(...filters.map((one) => filterButton(one, one === filter, visit))),
      ...(rows.length === 0 ? [says([talk.noneOpen])] : (await Promise.all(cases)).flat()),
      ...(last
        ? [buttons(button({ id: buttonId.home, label: talk.listMore, value: `${filter} ${last.number}` }))]
        : []),
      ...supportParts(visit),
    ],
  };
}

async function cardLink({ room, card }: SupportCase, { core, origin }: Visit): Promise<string | null> {
  if (card === null) return null;
  return (await core.platforms.get(room.platform)?.permalink(origin.tenant, room, card)) ?? null;
}

function above({ words, origin }: Visit): Button[] {
  const { talk, settings } = words;
  return [
    button({ id: buttonId.start, label: talk.openCase, value: "", look: "primary", opensForm: true }),
    ...(origin.admin
      ? [button({ id: buttonId.settingsForAll, label: settings.tenantTitle, value: "", opensForm: true })]
      : []),
  ];
}

function filterButton(filter: Filter, isChosen: boolean, { words }: Visit): Button {
  const { homeMine, homeAll, homeClosed } = words.talk;
  const label = { mine: homeMine, all: homeAll, closed: homeClosed }[filter];
  return button({ id: buttonId.home, label: isChosen ? `✓ ${label}` : label, value: filter });
}

function wanted(filter: Filter, { origin }: Visit): Omit<CaseFilter, "limit" | "asker"> {
  switch (filter) {
    case "mine":
      return { state: "open", person: origin.who.id };
    case "all":
      return { state: "open" };
    case "closed":
      return { state: "closed" };
    default:
      return filter satisfies never;
  }
}
