// Which cases are asked for, and which of them whoever asks may see.
import type { ExpressionBuilder, SelectQueryBuilder } from "kysely";
import { sql } from "kysely";
import type { CaseFilter } from "../../src/case/case-filter.ts";
import type { Asker } from "../../src/case/rights.ts";
import { comparable, ticketKey } from "../../src/case/sought.ts";
import type { CaseRow, Tables } from "./schema.ts";

export type CaseQuery = SelectQueryBuilder<Tables, "support_case", CaseRow>;

export function filtered(tenant: string, query: CaseQuery, filter: CaseFilter): CaseQuery {
  const { asker, vendor, room, person, since, until, ticket, held, words = [] } = filter;
  let asked = seenBy(tenant, query, asker);
  if (ticket !== undefined || words.length > 0) asked = asked.where("id", "in", (eb) => soughtIds(tenant, eb, filter));
  if (vendor !== undefined) asked = asked.where("vendor", "=", vendor);
  if (room) asked = asked.where("platform", "=", room.platform).where("room", "=", room.id);
  if (person !== undefined) asked = asked.where((eb) => eb.or([eb("reporter", "=", person), eb("owner", "=", person)]));
  if (held !== undefined) asked = asked.where("held", "=", held ? 1 : 0);
  if (since !== undefined) asked = asked.where("opened_at", ">=", since);
  if (until !== undefined) asked = asked.where("opened_at", "<", until);
  return asked;
}

/** Looked for beside the cases, whose documents are long. */
function soughtIds(
  tenant: string,
  { selectFrom }: ExpressionBuilder<Tables, "support_case">,
  { ticket, words = [] }: CaseFilter,
) {
  let found = selectFrom("case_index").select("case_index.case_id").where("case_index.tenant", "=", tenant);
  if (ticket !== undefined) found = found.where("ticket", "=", ticketKey(ticket)).where(sql<boolean>`ticket <> ''`);
  for (const word of words) found = found.where(sql<boolean>`sought like ${like(word)} escape '!'`);
  return found;
}

const like = (word: string) => `%${comparable(word).replace(/[!%_]/g, "!$&")}%`;

/** The rooms' own word, where there is one; a room of which nothing is known yet is open to nobody but those who are in it. */
function seenBy(tenant: string, query: CaseQuery, asker: Asker): CaseQuery {
  if (asker.kind !== "person") return query;
  const { id, outside, rooms } = asker;
  return query.where(({ or, eb, exists, selectFrom }) =>
    or([
      // Nobody in particular: a token for some rooms, whose cases are then found by an index alone.
      ...(id === "" ? [] : [eb("reporter", "=", id), eb("owner", "=", id), eb("contact", "=", id)]),
      ...(rooms.length === 0 ? [] : [eb("support_case.room", "in", rooms)]),
      ...(outside
        ? []
        : [
            exists(
              selectFrom("room")
                .select("room.id")
                // Not the case's own: so PostgreSQL reads the rooms of one tenant alone.
                .where("room.tenant", "=", tenant)
                .whereRef("room.platform", "=", "support_case.platform")
                .whereRef("room.id", "=", "support_case.room")
                .where("room.audience", "=", "everybody"),
            ),
          ]),
    ]),
  );
}
