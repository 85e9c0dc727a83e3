/** How many requests may still be made to look inside. Every listing takes from the same. */
export interface Budget {
  /** Takes one; `false` where nothing is left. */
  take(): boolean;
  limit: number;
}

export function budgetOf(limit: number): Budget {
  let left = limit;
  return { limit, take: () => (left -= 1) >= 0 };
}
