// Who is of another company: in a channel that is shared with it (Slack Connect), or as a guest in ours.

/** Somebody as a request names him; `team` is his own workspace, null where the request does not say. */
export type Sayer = { readonly id: string; readonly name?: string | undefined; readonly team: string | null };

/** What his profile says of where he belongs. */
export type Home = {
  readonly team: string | null;
  /** The organisation, where his workspace is in one. */
  readonly enterprise: string | null;
  /** Let into some channels of a workspace that is not his company's. */
  readonly guest: boolean;
};

/** The workspace in which the app is installed, and its organisation. */
export type Ours = { readonly team: string | undefined; readonly enterprise: string | undefined };

/**
 * Slack's `is_stranger` says less: it is false for whoever shares a channel with the app. Colleagues of one organisation
 * are told by `enterprise_user`; whose profile is not known yet is judged by the request alone.
 */
export function isOutside({ team, enterprise }: Ours, said: string | null, home: Home | null): boolean {
  if (home?.guest) return true;
  if (enterprise !== undefined && home?.enterprise === enterprise) return false;
  const theirs = [said, home?.team ?? null].filter((one) => one !== null);
  return theirs.some((one) => one !== team && one !== enterprise);
}
