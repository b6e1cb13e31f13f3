// Every screen that can be answered, by its name.
import { cardScreen, pressIn } from "../card-form.ts";
import { FormUnknown } from "../fallback.ts";
import type { OpenForm } from "../intent.ts";
import type { Reply } from "../reply.ts";
import type { Visit } from "../visit.ts";
import { pressButton } from "./buttons.ts";
import { legalHoldScreen, submitHold } from "./legal-hold.ts";
import { moreScreen, moveScreen, submitMore, submitMove } from "./move-form.ts";
import { changeCase, openCaseScreen, submitCase } from "./open-case/index.ts";
import { contractScreen, submitContract } from "./settings/contract.ts";
import { changeSettings, settingsScreen, submitSettings } from "./settings/index.ts";
import { readingsScreen, submitReadings } from "./settings/readings.ts";
import { changeTokens, submitTokens, tokensScreen } from "./settings/tokens.ts";
import { submitVendors, vendorsScreen } from "./settings/vendors.ts";
import { submitWebhook, webhookScreen } from "./webhooks/add.ts";
import { pagerScreen, submitPager } from "./webhooks/pager.ts";

export type Screen = {
  change(visit: Visit, form: OpenForm, pressed: string | null): Promise<Reply>;
  submit(visit: Visit, form: OpenForm): Promise<Reply>;
};

const screens: { readonly [name: string]: Screen } = {
  [openCaseScreen]: { change: changeCase, submit: submitCase },
  [moveScreen]: { change: never, submit: submitMove },
  [legalHoldScreen]: { change: never, submit: submitHold },
  [moreScreen]: { change: never, submit: submitMore },
  [settingsScreen]: { change: changeSettings, submit: submitSettings },
  [contractScreen]: { change: never, submit: submitContract },
  [readingsScreen]: { change: never, submit: submitReadings },
  [tokensScreen]: { change: changeTokens, submit: submitTokens },
  [pagerScreen]: { change: never, submit: submitPager },
  [webhookScreen]: { change: never, submit: submitWebhook },
  [cardScreen]: { change: pressOnCard, submit: never },
  [vendorsScreen]: { change: never, submit: submitVendors },
};

/** @throws FormUnknown where the name is none of ours: an adapter hands back only what it was given, if by another version. */
export function screenNamed(name: string): Screen {
  const screen = screens[name];
  if (!screen) throw new FormUnknown("a form of a screen that this version does not have");
  return screen;
}

async function pressOnCard(visit: Visit, _: OpenForm, pressed: string | null): Promise<Reply> {
  const { button, value } = pressIn(pressed ?? "");
  return pressButton(visit, button, value);
}

async function never(_: Visit, { screen }: OpenForm): Promise<Reply> {
  throw new Error(`nothing on ${screen} follows the answers`);
}
