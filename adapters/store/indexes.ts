// Indexes of the largest tables that came later. They are no migrations: in PostgreSQL nobody writes to a table while a transaction builds
// an index of it, and at a million cases that would be a stop.

/**
 * By name. A list of a vendor's cases, or of somebody's own, reads none of the others, also where it finds nothing; one of a time long past
 * goes by the newer ones in the index.
 */
export const indexes: { readonly [name: string]: string } = {
  support_case_reported_over: "support_case (tenant, reporter, closed_at) where status = 'closed'",
  support_case_owned_over: "support_case (tenant, owner, closed_at) where status = 'closed'",
  support_case_vendor_listed: "support_case (tenant, vendor, next_due, opened_at, number) where status <> 'closed'",
  support_case_vendor_over: "support_case (tenant, vendor, closed_at, number, opened_at) where status = 'closed'",
  support_case_opened_over: "support_case (tenant, closed_at, number, opened_at) where status = 'closed'",
};

export const indexNames: readonly string[] = Object.keys(indexes);

/** What these serve as well, or nothing asks for: PostgreSQL took the one by time alone for a list of one tenant, and went through all others. */
export const needless = ["support_case_over", "support_case_expiry"] as const;
