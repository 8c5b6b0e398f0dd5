import { describe, expect, test } from 'vitest';
import { writeLetter } from '../../../src/channels/letters/write-letter.ts';
import type { PenaltiesMention } from '../../../src/domain/company/reminder-plan.ts';
import { decide } from '../../../src/domain/company/room-setting.ts';
import { DEFAULT_PENALTIES, PENALTIES } from '../../../src/domain/penalties/penalties-setting.ts';
import { openPenaltiesOfLines } from '../../../src/use-cases/penalties/penalties-of-lines.ts';
import { aCompany, aPolicy, levelsWith } from '../../builders/company.ts';
import { anInvoice } from '../../builders/entry.ts';
import { rappelOf } from '../../builders/rappel-of.ts';
import { plainSpaces } from '../../channels/letters/letter-facts.ts';
import { approvePreview, openCaratDraft, openDesk, previewNow } from '../bench/desk.ts';

/** A mention at every level; today is 2 March 2026, 30 days after the due date. */
function deskSaying(penalties: PenaltiesMention | null, payer: 'entreprise' | 'particulier' = 'entreprise') {
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

  test('G7: is the clause alone for whom nothing is asked of', async () => {
    expect(await legalOf(deskSaying('amounts', 'particulier'))).not.toContain('s’élèvent');
  });

  test('is approved with all that was shown: an amount that moved since is shown again', async () => {
    const desk = deskSaying('amounts');
    const preview = await previewNow(desk, await openCaratDraft(desk));
    desk.clock.pass(86_400_000);
    expect((await approvePreview(desk, preview)).kind).toBe('changed');
  });
});
