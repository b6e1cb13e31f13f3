// German, from its parts.
import type { ChatWords } from "../words.ts";
import { app } from "./app.ts";
import { ask } from "./ask.ts";
import { audit } from "./audit.ts";
import { author } from "./author.ts";
import { card } from "./card.ts";
import { changes } from "./changes.ts";
import { chart } from "./chart.ts";
import { columns } from "./columns.ts";
import { contract } from "./contract.ts";
import { departed } from "./departed.ts";
import { dispute } from "./dispute.ts";
import { doors } from "./doors.ts";
import { evidence } from "./evidence.ts";
import { fallback } from "./fallback.ts";
import { heard } from "./heard.ts";
import { hold } from "./hold.ts";
import { mail } from "./mail.ts";
import { moves } from "./moves.ts";
import { organisation } from "./organisation.ts";
import { ours } from "./ours.ts";
import { over } from "./over.ts";
import { pages } from "./pages.ts";
import { registry } from "./registry.ts";
import { rights } from "./rights.ts";
import { script } from "./script.ts";
import { settings } from "./settings.ts";
import { sheet } from "./sheet.ts";
import { statusPage } from "./status-page.ts";
import { talk } from "./talk.ts";
import { terminal } from "./terminal.ts";
import { time } from "./time.ts";
import { tokens } from "./tokens.ts";
import { why } from "./why.ts";

export const de: ChatWords = {
  app,
  ask,
  audit,
  author,
  card,
  changes,
  chart,
  columns,
  contract,
  departed,
  doors,
  evidence,
  fallback,
  heard,
  hold,
  mail,
  moves,
  organisation,
  ours,
  over,
  pages,
  registry,
  rights,
  script,
  settings,
  sheet,
  statusPage,
  talk,
  ...dispute,
  document: async () => (await import("./document.ts")).document,
  ...terminal,
  time,
  tokens,
  why,
};
