import type { HoldAddition } from '../../../src/channels/words/explain/say-hold.ts';
import type { CompanyCode } from '../../../src/domain/company/company-code.ts';
import type { HeldElsewhere } from '../../../src/domain/relance/held-elsewhere.ts';
import type { TiersCode } from '../../../src/domain/tiers/tiers-code.ts';
import type { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';

export interface FakeHolder extends HoldAddition {
  hold(company: CompanyCode, tiers: TiersCode, held: HeldElsewhere): void;
  /** From then on it does not answer; null: it does again. */
  fall(fault: OutsideFault | Error | null): void;
  /** How often it was asked. */
  readonly asked: () => number;
}

/** A room that holds what a test says. */
export function fakeHolder(room = 'garden'): FakeHolder {
  const all: { readonly company: CompanyCode; readonly tiers: TiersCode; readonly held: HeldElsewhere }[] = [];
  let fault: Error | null = null;
  let asked = 0;
  return {
    room,
    explain: (language, { reason, by }) =>
      `${language === 'fr' ? 'en fleur' : 'in bloom'} (${reason.facts.flower}, ${by ?? '–'})`,
    hold: (company, tiers, held) => void all.push({ company, tiers, held }),
    fall: (fallen) => {
      fault = fallen;
    },
    asked: () => asked,
    async readHeld(company, whose, today) {
      asked += 1;
      if (fault) throw fault;
      const isAsked = ({ tiers, held }: (typeof all)[number]): boolean =>
        whose === 'all' || whose.codes.includes(tiers) || whose.ecNos.includes(held.ecNo);
      const isOver = ({ until }: HeldElsewhere): boolean => until !== null && until < today;
      const found = all.filter((one) => one.company === company && isAsked(one) && !isOver(one.held));
      return new Map(
        [...Map.groupBy(found, ({ tiers }) => tiers)].map(([code, of]) => [code, of.map((one) => one.held)]),
      );
    },
  };
}
