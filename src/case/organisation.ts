// One company over several tenants: who belongs to it, once whoever runs Dueline and the tenant's own administrator have said so.
import type { AuditLine } from "./audit.ts";

/** A tenant belongs to one organisation at most; `name` is all there is to tell it by. Times are epoch ms. */
export type Membership = {
  readonly tenant: string;
  readonly name: string;
  readonly invitedAt: number;
  /** When an administrator of the tenant agreed; null: nobody has, and nothing is shared. */
  readonly joinedAt: number | null;
};

/** `noted` stands in the tenant's audit log from the same moment. */
export type Organisations = {
  /** By whoever runs Dueline. Gives the membership that the tenant had already, which then stays; null: it is invited. */
  invite(tenant: string, name: string, noted: AuditLine): Promise<Membership | null>;
  /** What the tenant was invited to, or belongs to; `tenants`: how many belong to it by now. */
  of(tenant: string): Promise<(Membership & { readonly tenants: number }) | null>;
  /** False: it is not invited to that one, or belongs to it already. */
  join(tenant: string, name: string, noted: AuditLine): Promise<boolean>;
  /** Invitations too. False: there was nothing to leave. */
  leave(tenant: string, noted: AuditLine): Promise<boolean>;
  /** All of them, for whoever runs Dueline; by name, then tenant. */
  list(): Promise<readonly Membership[]>;
};
