/**
 * What a ledger line is, told by the journal that first recorded it (F_JOURNAUX.JO_Type), carried over since or not:
 * `sale` (1): an invoice or an avoir; `treasury` (2): money in or out; `entry`: any other book: a compensation, factoring, a
 * payment posted by OD, or an à-nouveau whose original is no longer in the books; `loss`: such an entry against an account of
 * losses (654), a claim given up; `valuation`: a difference of conversion or of exchange, which nobody owes.
 */
export type EntryNature = 'sale' | 'treasury' | 'entry' | 'loss' | 'valuation';
