// Whoever looks into the store from outside, as the tests do: nothing is hidden from him.
export const operator = { kind: "operator" } as const;
