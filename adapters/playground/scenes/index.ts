// The ready scenes, in the order in which the page offers them.

export const scenes: readonly object[] = [];
