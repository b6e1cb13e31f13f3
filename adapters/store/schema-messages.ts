// The tables of what is still to be said: to rooms, and to other programs. Instants are epoch ms.
import type { PlatformName } from "../../src/case/case.ts";
import type { Dispatch } from "../../src/case/hook.ts";
import type { Topic } from "../../src/case/notice.ts";
import type { TargetKind } from "../../src/policy/policy.ts";

/** `withdrawn`: no longer planned, but somebody holds it and may be saying it just now. */
export type NoticeState = "waiting" | "withdrawn" | "said" | "failed" | "dropped";

export type NoticeRow = {
  tenant: string;
  id: string;
  case_id: string;
  platform: PlatformName;
  room: string;
  thread: string | null;
  topic: Topic;
  target: TargetKind | null;
  due_at: number;
  deadline: number | null;
  nth: number;
  state: NoticeState;
  /** When it may be claimed: never before `due_at`; later while somebody holds it, and after a failed attempt. */
  up_at: number;
  /** How often it was claimed. */
  attempts: number;
  unknowns: number;
  lease: string | null;
  message: string | null;
  why: string | null;
  settled_at: number | null;
};

/** A message to another program; `up_at`, `attempts` and `lease` as a notice's. */
export type DispatchRow = {
  tenant: string;
  id: string;
  hook: string;
  case_id: string | null;
  event: Dispatch["event"];
  target: TargetKind | null;
  due_at: number;
  deadline: number | null;
  nth: number;
  state: Exclude<NoticeState, "withdrawn">;
  up_at: number;
  attempts: number;
  lease: string | null;
  why: string | null;
  settled_at: number | null;
};
