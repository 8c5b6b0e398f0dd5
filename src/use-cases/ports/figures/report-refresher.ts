/** Makes the published report take up what is in the store. Throws an OutsideFault. */
export interface ReportRefresher {
  /**
   * Asks for a refresh, which goes on by itself: `asked`, or `under-way` where one is not over. Never tried again on its own:
   * a fault `unknown` may have begun one, and whoever asked asks again later anyway.
   */
  askRefresh(): Promise<'asked' | 'under-way'>;
}
