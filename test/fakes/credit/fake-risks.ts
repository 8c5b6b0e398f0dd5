import type { RiskReader, RiskWriter } from '../../../src/use-cases/ports/credit/risk-store.ts';
import type { StoreState } from '../store-state.ts';

export const fakeRisks = (state: StoreState): RiskReader & RiskWriter => ({
  readRisks: async (company, payers) => {
    const readAt = state.riskReadings.get(company)?.toISOString() ?? '';
    const known = [...(state.risks.get(company) ?? [])].filter(([payer]) => payers === 'all' || payers.includes(payer));
    return new Map(known.map(([payer, risk]) => [payer, { ...risk, readAt }]));
  },
  lastRiskReading: async (company) => state.riskReadings.get(company) ?? null,
  saveRisks: async (company, changed, readAt, gone = []) => {
    const risks = state.risks.get(company) ?? new Map();
    for (const payer of gone) risks.delete(payer);
    for (const risk of changed) risks.set(risk.payer, risk);
    state.risks.set(company, risks);
    state.riskReadings.set(company, readAt);
  },
});
