// The local stand-in for Microsoft Teams: what tests and the playground page may use of it.
export type { Act } from "./act.ts";
export type { Client } from "./client.ts";
export type { Fault, FaultKind, Operation } from "./faults.ts";
export type { InputProblem, Inputs } from "./inputs.ts";
export { FORGERIES, type Forgery, ISSUER } from "./issuer.ts";
export { type CardPlace, cardProblems, MOST_BYTES } from "./limits.ts";
export type { Message } from "./messages.ts";
export type { Problem } from "./problem.ts";
export { type Bar, type Dialog, type Screen, UNREACHABLE, WENT_WRONG } from "./screen.ts";
export type { Call, Change, Delivery, Rules, Violation } from "./service.ts";
export type { SeenConversation, SeenMessage, State } from "./state.ts";
export { type Options, startTeams, type Teams } from "./teams.ts";
export { type Conversation, type Person, type Team, World } from "./world.ts";
