// What adapters keep beside the cases.

/** What an adapter keeps for itself: installations, conversation addresses. Small JSON, by tenant, kind and key. */
export type Records = {
  get(tenant: string, kind: string, key: string): Promise<string | null>;
  put(tenant: string, kind: string, key: string, value: string): Promise<void>;
  /** Writes only where the value is still `expected` (null: not there yet); says whether it did. */
  swap(tenant: string, kind: string, key: string, expected: string | null, value: string): Promise<boolean>;
  remove(tenant: string, kind: string, key: string): Promise<void>;
  list(tenant: string, kind: string): Promise<readonly { readonly key: string; readonly value: string }[]>;
  /** Of all tenants: for what must be done to every row, such as sealing it with another key. */
  everywhere(
    kind: string,
  ): Promise<readonly { readonly tenant: string; readonly key: string; readonly value: string }[]>;
};
