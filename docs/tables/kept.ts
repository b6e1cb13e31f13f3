// What a store keeps, table by table: of what there is a row, and when that goes. docs/operations.md is written from it; a table
// without a line here does not compile.
import type { Tables } from "../../adapters/store/schema.ts";

type Kept = { readonly of: string; readonly goes: string };

const withTheCase = "with its case";
const withTheTenant = "with the tenant";

export const kept: { readonly [table in keyof Tables]: Kept } = {
  support_case: {
    of: "each case, with the terms that it was opened under",
    goes: "so long after it was closed as Retention says",
  },
  case_index: { of: "each case: the words that it is found by", goes: withTheCase },
  journal: { of: "each entry of its history", goes: withTheCase },
  ruling: { of: "each promise of it that is judged: what the report adds up", goes: withTheCase },
  notice: { of: "each message to a channel, planned or said", goes: "a month after its case was closed" },
  dispatch: {
    of: "each message to another program",
    goes: "a month after its case was closed; one that was given up, or tells of a deadline, with the case; a try of an address after a month",
  },
  frozen_terms: {
    of: "each promise that cases were opened under, which they share: one for each vendor, plan, version and kind of site",
    goes: withTheTenant,
  },
  settings: { of: "each channel with choices of its own", goes: withTheTenant },
  room: { of: "each channel that cases stand in", goes: withTheTenant },
  audit_line: {
    of: "each deed of an administrator, and what was handed out or refused",
    goes: "when it is as old as Retention says",
  },
  organisation_member: { of: "each workspace of an organisation", goes: "when it leaves, or is taken out" },
  adapter_record: {
    of: "each installation, webhook, calendar, and in Teams each person and conversation that was met",
    goes: "when it is removed; else with the tenant",
  },
  api_token: { of: "each token, revoked ones too: its hash and its name", goes: withTheTenant },
  api_answer: { of: "each change that a program asked for under a key of its own", goes: "after a day" },
  seen_mark: {
    of: "each request that was taken, so that it is not taken twice",
    goes: "after an hour; of an event of Slack after 25",
  },
  case_counter: { of: "each tenant: its last number", goes: withTheTenant },
};
