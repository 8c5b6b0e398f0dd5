import { afterAll, describe, expect, test } from 'vitest';
import { createLetterRenderer } from '../../../../src/channels/letters/letter-renderer.ts';
import { writeMail } from '../../../../src/channels/letters/mail/write-mail.ts';
import { cents } from '../../../../src/domain/cents.ts';
import type { LetterFacts, RappelFacts } from '../../../../src/domain/relance/letter.ts';
import { digestOfText } from '../../../../src/use-cases/digest-of.ts';
import { creditNote, letterFacts, letterLine, plainSpaces } from '../letter-facts.ts';
import { hasPoppler, pdfText, withoutPoppler } from '../pdf-tools.ts';

const TEXT = `---
objet: Rappel à {{client}}
objet du mail: {{société}} à {{client}} [{{référence}}]
---

Bonjour,

Vous nous devez **{{total}}** depuis {{jours de retard}} jours :

- pour {{nombre de factures}} factures ;
- {{si déductions}}après déduction{{sinon}}sans déduction{{fin}} ;
- {{si déjà relancé}}malgré notre relance du {{dernière relance}}{{fin}}

{{tableau}}

Sous le tableau & avant le < paiement >.

{{règlement}}

1. D’abord
2. Ensuite

{{phrase personnelle}}

À payer avant le {{date limite}}{{si indemnité}}, sans les {{indemnité}}{{fin}}.
`;

const written = (over: Partial<RappelFacts> = {}, text = TEXT): LetterFacts =>
  letterFacts({
    template: { fileName: 'rappel-1.fr.md', digest: digestOfText(text, 64), text },
    personalSentence: 'Une phrase à vous.',
    ...over,
  });

const renderer = createLetterRenderer();
afterAll(() => renderer.close());

describe('a letter that is written by a text of the company', () => {
  test('says its sentences in its order, around the table, how to pay and the personal sentence', () => {
    const text = plainSpaces(writeMail(written()).text);
    const order = [
      'Bonjour,',
      'Vous nous devez 3 711,90 € depuis 33 jours :',
      '• pour 3 factures ;',
      '• sans déduction ;',
      'FA000001',
      'Total à régler',
      'Sous le tableau & avant le < paiement >.',
      'FR76 3000 6000 0112 3456 7890 189',
      '1. D’abord',
      '2. Ensuite',
      'Une phrase à vous.',
      'À payer avant le 20 mars 2026, sans les 40 €.',
      'Claire Bonnet',
      'Pénalités de retard',
    ];
    const places = order.map((one) => text.indexOf(one));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  test('leaves an item of a list out of which nothing is said, with its bullet', () => {
    const bullets = (facts: LetterFacts) => writeMail(facts).before.filter((line) => line.startsWith('•'));
    expect(bullets(written())).toHaveLength(2);
    const lastReminder = '2026-02-01' as LetterFacts['date'];
    const said = bullets(written({ lines: [letterLine(1, { lastReminder })], deductions: [creditNote(100)] }));
    expect(said.map(plainSpaces)).toEqual([
      '• pour 1 factures ;',
      '• après déduction ;',
      '• malgré notre relance du 1er février 2026',
    ]);
  });

  test('is escaped in the mail, and what stands in a name is never read as a field or as bold', () => {
    const { tiers } = letterFacts();
    const facts = written({ tiers: { ...tiers, name: '{{total}} **A** <b>B</b>' } });
    const { subject, html } = writeMail(facts);
    expect(subject).toBe('Ateliers Rivoire à {{total}} **A** <b>B</b> [REL-2026-000042]');
    expect(html).toContain('Rappel à {{total}} **A** &lt;b&gt;B&lt;/b&gt;');
    expect(html).toContain('Sous le tableau &amp; avant le &lt; paiement &gt;.');
    expect(html).toContain('<strong>3\u00a0711,90\u00a0€</strong>');
  });

  test(`says the same on paper${withoutPoppler}`, async () => {
    const pdf = await renderer.renderPdf(written());
    if (!hasPoppler) return;
    const text = plainSpaces(pdfText(pdf));
    for (const one of [
      '• pour 3 factures ;',
      'Sous le tableau & avant le < paiement >.',
      '2. Ensuite',
      'sans les 40 €',
    ]) {
      expect(text).toContain(one);
    }
  });

  test('that was approved leaves as it was shown, also where a new text may no longer say so', () => {
    const text = TEXT.replace('Bonjour,', 'Bonjour, voici notre IBAN,');
    expect(writeMail(written({}, text)).before[0]).toBe('Bonjour, voici notre IBAN,');
  });

  test('keeps bank details, legal identity and mentions, whatever the text says', () => {
    const html = plainSpaces(writeMail(written({ flatIndemnity: cents(0) })).html.replaceAll('&nbsp;', ' '));
    for (const one of ['FR76 3000 6000', 'AGRIFRPP', '812 345 678 00027', 'FR38812345678', 'L441-10']) {
      expect(html).toContain(one);
    }
  });
});
