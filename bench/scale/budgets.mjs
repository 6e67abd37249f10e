/** What 10,000 projects may cost. The bytes are exact and binding; times depend on the machine and are reported. */
export const BUDGETS = {
  /** Above the small dataset, as sent (brotli). */
  firstLoadGrowthBytes: 1_500_000,
  /** 95th percentile on the large dataset. */
  panelMs: 100,
  timeMs: 50,
  searchMs: 50,
};
