// Whoever did something, as a sentence names him: a person, or a token of the API and who made it.
import type { Person } from "../case/case.ts";
import type { Words } from "../lang/index.ts";
import { mention, typed } from "./line.ts";
import type { Span } from "./reply.ts";

export function actor(person: Person, { moves }: Words): Span {
  return person.token ? typed(moves.byToken(person.name, person.token.by?.name ?? null)) : mention(person);
}
