import { describe, expect, test } from 'vitest';
import { writeMail } from '../../../src/channels/letters/mail/write-mail.ts';
import { writeLetter } from '../../../src/channels/letters/write-letter.ts';
import type { LevelRank, PenaltiesMention } from '../../../src/domain/company/reminder-plan.ts';
import { decide } from '../../../src/domain/company/room-setting.ts';
import { DEFAULT_PENALTIES, type PayerKind, PENALTIES } from '../../../src/domain/penalties/penalties-setting.ts';
import type { LetterContext } from '../../../src/domain/relance/compose-letter.ts';
import { openPenaltiesOfLines } from '../../../src/use-cases/penalties/penalties-of-lines.ts';
import { aCompany, aPolicy, levelsWith } from '../../builders/company.ts';
import { decide as decideNow } from '../../builders/decision.ts';
import { anInvoice, aReceipt } from '../../builders/entry.ts';
import { aLetterContext, compose } from '../../builders/letter.ts';
import { anItem } from '../../builders/open-item.ts';
import { rappelOf } from '../../builders/rappel-of.ts';
import { plainSpaces } from '../../channels/letters/letter-facts.ts';
import { approvePreview, openCaratDraft, openDesk, previewNow } from '../bench/desk.ts';

/** A mention at every level; today is 2 March 2026, 30 days after the due date. */
function deskSaying(penalties: PenaltiesMention | null, payer: PayerKind = 'entreprise') {
  const plan = penalties === null ? {} : { levels: levelsWith({ penalties }) };
  const settings = decide(PENALTIES, { ...DEFAULT_PENALTIES, payers: { CARAT: payer } });
  const desk = openDesk({
    company: aCompany({ policy: aPolicy(plan), settings }),
    entries: [anInvoice({ amount: 5_000_00 })],
  });
  const ports = { ...desk.ports, penalties: openPenaltiesOfLines(desk.ports) };
  return { ...desk, ports };
}

async function legalOf(desk: ReturnType<typeof deskSaying>): Promise<string> {
  const { prepared } = await previewNow(desk, await openCaratDraft(desk));
  return plainSpaces(prepared.letters.map((facts) => writeLetter(facts).legal.join(' ')).join(' '));
}

/** All that a letter of a level says, its mail and its legal lines, in both languages. */
function lettersAt(
  level: LevelRank,
  penalties: Partial<typeof DEFAULT_PENALTIES> = {},
  tiers: Partial<LetterContext['tiers']> = {},
): readonly string[] {
  const settings = decide(PENALTIES, { ...DEFAULT_PENALTIES, ...penalties });
  return (['fr', 'en'] as const).map((language) => {
    const context = aLetterContext({ company: aCompany({ settings }), language });
    const decision = decideNow([anItem()]);
    if (decision.kind !== 'proposal') throw new Error('One letter');
    const letters = decision.letters.map((letter) => ({ ...letter, level }));
    const [facts] = compose({ ...decision, letters }, { ...context, tiers: { ...context.tiers, ...tiers } });
    if (!facts) throw new Error('One letter');
    const { legal } = writeLetter(facts);
    return plainSpaces([writeMail(facts).text, ...legal].join(' '));
  });
}

describe('what a letter says of penalties', () => {
  test('is the clause where the plan says nothing, as letters always said it', async () => {
    const said = await legalOf(deskSaying(null));
    expect(said).toContain('art. L441-10');
    expect(said).not.toContain('s’élèvent');
    expect(await legalOf(deskSaying('clause'))).toBe(said);
    const desk = deskSaying(null);
    const { prepared } = await previewNow(desk, await openCaratDraft(desk));
    expect(prepared.letters[0]).not.toHaveProperty('penalties');
  });

  test('is nothing where the plan says none', async () => {
    expect(await legalOf(deskSaying('none'))).toBe('');
  });

  test('V-N5: is what they have come to on the day where the plan asks it: 30 days of 5 000,00, outside of the total', async () => {
    const desk = deskSaying('amounts');
    expect(await legalOf(desk)).toContain(
      'Pour les factures de cette lettre, ces pénalités s’élèvent au 2 mars 2026 à 49,93 €, et cette indemnité à 40,00 €. Ces pénalités et cette indemnité ne sont pas comprises dans le total',
    );
    const { prepared } = await previewNow(desk, await openCaratDraft(desk));
    expect(rappelOf(prepared.letters[0]).total).toBe(5_000_00);
  });

  test('B4: is the clause alone where the letter takes a payment off, on which it must ask no interest', async () => {
    const desk = deskSaying('amounts');
    desk.books.entries = [...desk.books.entries, aReceipt({ ecNo: 2, date: '2026-02-15', amount: 1_000_00 })];
    const said = await legalOf(desk);
    expect(said).toContain('art. L441-10');
    expect(said).not.toContain('s’élèvent');
  });

  test.each([1, 2, 3, 4] as const)(
    'G7: of a private person a letter of level %i claims neither L441-10 nor 40 €',
    async (level) => {
      const said = lettersAt(level, { payers: { CARAT: 'particulier' } });
      for (const text of said)
        expect(text).not.toMatch(
          /L441-10|D441-5|40 €|€40|pénalit|late (payment )?interest|indemnité|compensation for/u,
        );
      expect(said.join(' ')).toMatch(level === 4 ? /les intérêts au taux légal\./u : /./u);
      for (const text of said) expect(text).not.toMatch(/indemnisation complémentaire|further compensation/u);
    },
  );

  test('G7: nor does one of a customer whom Sage exempts (CT_NotPenal)', () => {
    const said = lettersAt(4, {}, { notPenalised: true });
    for (const text of said) expect(text).not.toMatch(/L441-10|D441-5|40 €|pénalit/u);
  });

  test.each([1, 3, 4] as const)(
    'a letter of level %i to a public buyer names its law and its 8 points, and no order for payment',
    (level) => {
      const said = lettersAt(level, { payers: { CARAT: 'public' } });
      expect(said[0]).toContain(
        'majoré de 8 points de pourcentage (art. L2192-13 et R2192-31 du Code de la commande publique)',
      );
      expect(said[0]).toContain('40 € par facture payée en retard (art. D2192-35 du Code de la commande publique)');
      for (const text of said)
        expect(text).not.toMatch(/L441-10|D441-5|10 points|10 percentage|injonction|order for payment/u);
    },
  );

  test.each([1, 3, 4] as const)(
    'a letter of level %i to a public buyer speaks of intérêts moratoires: pénalités de retard are what a supplier owes',
    (level) => {
      const [french = ''] = lettersAt(level, { payers: { CARAT: 'public' } });
      expect(french).not.toMatch(/pénalit/iu);
      expect(french).toContain('Ces intérêts et cette indemnité ne sont pas compris dans le total');
      if (level === 3) expect(french).toContain('en sus du principal, les intérêts moratoires et l’indemnité');
      if (level === 4) expect(french).toContain('les intérêts moratoires de l’article L2192-13 du Code de la commande');
    },
  );

  test('a letter of level 4 to a firm says all of it', () => {
    const [french = ''] = lettersAt(4);
    expect(french).toContain(
      'notamment par voie d’injonction de payer, et de réclamer, outre le principal, les pénalités de retard de l’article L441-10 du Code de commerce, l’indemnité forfaitaire pour frais de recouvrement de 40 € par facture (article D441-5 du même code) et, sur justification',
    );
    expect(french).toContain('majoré de 10 points');
  });

  test('is approved with all that was shown: an amount that moved since is shown again', async () => {
    const desk = deskSaying('amounts');
    const preview = await previewNow(desk, await openCaratDraft(desk));
    desk.clock.pass(86_400_000);
    expect((await approvePreview(desk, preview)).kind).toBe('changed');
  });
});
