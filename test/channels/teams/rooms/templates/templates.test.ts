import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { textWith } from '../../../../use-cases/templates/templates-bench.ts';
import { plainSpaces } from '../../../letters/letter-facts.ts';
import { ADELE, RENE, SOPHIE } from '../../harness/fake-desk.ts';
import { Stage } from '../../harness/stage.ts';

const FILE = 'rappel-1.fr.md';

let stage: Stage;
beforeEach(async () => {
  stage = await new Stage().start();
});
afterEach(() => stage.close());

const ask = async (text = 'modèles', who = ADELE, locale = 'fr-FR') =>
  (await stage.say(text, { who, locale })).join('');
/** What a card says, with plain spaces. */
const press = async (verb: string, data: object, who = ADELE) => plainSpaces(await stage.press(verb, data, { who }));
const idIn = (card: string): string => /"id":"(rappel-[^"]+)"/u.exec(card)?.[1] ?? '';

async function waiting(said = 'Chère cliente, cher client,'): Promise<{ company: string; id: string }> {
  await stage.templates.write(FILE, textWith(said));
  return { company: 'BIJOU', id: idIn(await ask()) };
}

describe('the texts of letters', () => {
  it('are listed with what they are of, who wrote them, and what waits', async () => {
    expect(await ask()).toContain('Toutes les lettres suivent les textes livrés.');
    await waiting();
    const card = await ask('/modeles de lettres');
    expect(card).toContain('À approuver');
    expect(card).toContain(`Relance 1, français · ${SOPHIE.name}, trouvé le 2/03/2026`.replace('2/03', '02/03'));
    expect(await ask('templates', ADELE, 'en-GB')).toContain('To approve');
  });

  it('are shown whole, with what differs from the text in use, and approved by an administrator alone', async () => {
    const asked = await waiting();
    const card = await press('template.show', asked);
    expect(card).toContain('Ce qui change du texte livré');
    expect(card).toContain('- Madame, Monsieur,');
    expect(card).toContain('+ Chère cliente, cher client,');
    expect(card).toContain('simple oubli');
    expect(card).toContain('Approuver ce texte');
    expect(await press('template.show', asked, SOPHIE)).not.toContain('Approuver ce texte');
    expect(await press('template.approve', asked, RENE)).toContain('administr');
    expect(await press('template.approve', asked)).toContain('En usage');
    expect(await press('template.approve', asked)).toContain('Quelqu’un en a déjà décidé.');
  });

  it('that are wrong say the line and the mend, and cannot be approved', async () => {
    const asked = await waiting('Notre IBAN a changé,');
    const card = await press('template.show', asked);
    expect(card).toContain('ligne 6');
    expect(card).toContain('les coordonnées bancaires viennent des réglages');
    expect(card).not.toContain('Approuver ce texte');
    expect(await press('template.approve', asked)).toContain('à corriger');
  });

  it('are refused with a reason, which is asked again where there is none', async () => {
    const asked = await waiting();
    expect(await press('template.refuse.form', asked)).toContain('Refuser ce texte ?');
    expect(await press('template.refuse', { ...asked, reason: '  ' })).toContain('Refuser ce texte ?');
    expect(await press('template.refuse', { ...asked, reason: 'Trop sec' })).toContain('Trop sec');
  });

  it('are read with a real customer: the mail and the letter open in a browser', async () => {
    const asked = await waiting();
    expect(await press('template.preview.form', asked)).toContain('Aperçu avec un client');
    const card = await press('template.preview', { ...asked, customer: 'CARAT' }, RENE);
    expect(card).toContain(`https://relance.example/modeles/${asked.id}-CARAT/mail`);
    expect(await press('template.preview', { ...asked, customer: 'inconnu' })).toContain('« inconnu »');
    expect(await press('template.preview', { ...asked, customer: '' })).toContain('Indiquez un client');
  });

  it('that moved on since the card are said to have', async () => {
    const asked = await waiting();
    await stage.templates.write(FILE, textWith('Autre,'));
    for (const verb of ['template.show', 'template.approve', 'template.refuse.form']) {
      expect(await press(verb, asked)).toContain('le fichier a changé depuis');
    }
  });
});
