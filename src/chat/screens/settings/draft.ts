// The settings while they are being filled in.
import type { Settings } from "../../../case/settings.ts";
import type { FormAnswers } from "../../intent.ts";

export type SettingsMistakes = { readonly [field: string]: string };
export type SettingsDraft = {
  readonly settings: Settings;
  /** What holds where nothing is chosen. */
  readonly inherited?: Settings;
  readonly typed?: FormAnswers;
  readonly mistakes?: SettingsMistakes;
};
