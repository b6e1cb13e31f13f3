// Where a card breaks a rule, and which.

export interface Problem {
  path: string;
  problem: string;
}
