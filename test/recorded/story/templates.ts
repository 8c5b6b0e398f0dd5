import type { Story } from '../story.ts';

const FILE = 'rappel-1.fr.md';
const OTHER = 'rappel-3.en.md';
/** Of letters that claim nothing: what they name is of their kind. */
const announcing = `---
objet: À échoir, {{total}}
objet du mail: {{société}} : à échoir [{{référence}}]
---

Chère cliente, cher client,

Votre prochaine échéance est le **{{première échéance}}**{{si plusieurs échéances}}, la dernière le {{dernière échéance}}{{fin}}.

{{tableau}}

{{règlement}}

{{phrase personnelle}}

Bien à vous.
`;
const stating = announcing
  .replaceAll('À échoir, {{total}}', 'Votre compte au {{au}}')
  .replace(/^Votre prochaine.*$/mu, 'Votre solde au {{au}} est de **{{soldes}}**, avant le {{date limite}}.');
const text = (greeting: string): string => `---
objet: Rappel de {{total}}
objet du mail: {{société}} : rappel [{{référence}}]
---

${greeting}

Vous nous devez **{{total}}**{{si déjà relancé}}, malgré notre relance du {{dernière relance}}{{fin}}.

{{tableau}}

{{règlement}}

{{phrase personnelle}}

Bien à vous.
`;

/** The texts of letters: found, read, tried with a customer, approved, taken back. */
export function tellTemplates(story: Story): void {
  story.chapter('templates');
  const put = (name: string, written: string, by: string) => () => {
    const path = encodeURIComponent(`ALPHA/Modèles/${name}`);
    const address = `${story.product.m365Url}/_files?path=${path}&by=${by}@contoso.example`;
    return fetch(address, { method: 'PUT', body: written });
  };
  const write = (name: string, said: string, by: string) => put(name, text(said), by);
  const look = () => story.product.runCli(['templates', 'look']);

  story.said('modèles', { as: 'no-files' });
  story.meanwhile('Claire writes a text', write(FILE, 'Chère cliente, cher client,', 'claire.martin'));
  story.meanwhile('another has something to be mended', write(OTHER, 'Dear {{custmer}}, our IBAN:', 'hugo.bernard'));
  story.meanwhile('a text announces what falls due', put('prevenance.fr.md', announcing, 'claire.martin'));
  story.meanwhile('one of accounts claims by a day', put('releve.fr.md', stating, 'hugo.bernard'));
  story.meanwhile('they are found', look);

  const list = story.said('modèles', { who: 'paul' });
  const shown = story.pressed('template.show', 'waiting', { on: list, label: /rappel-1/ }, { who: 'paul' });
  story.pressed('template.show', 'to-be-mended', { on: list, label: /rappel-3/ }, { who: 'paul' });
  story.pressed('template.show', '', { on: list, label: /rappel-1/ });
  story.said('modèles', { who: 'zoe', as: 'without-rights' });

  const form = story.pressed('template.preview.form', '', { on: shown }, { who: 'paul' });
  story.pressed('template.preview', 'nobody', { on: form, typed: { customer: 'Xyzzyq' } }, { who: 'paul' });
  const preview = story.pressed(
    'template.preview',
    'dupont',
    { on: form, typed: { customer: 'Dupont' } },
    { who: 'paul' },
  );
  story.page('mail', () => /\/modeles\/[^"]*\/mail/u.exec(JSON.stringify(preview.said))?.[0] ?? '');

  const announced = story.pressed('template.show', 'prevenance', { on: list, label: /prevenance/ }, { who: 'paul' });
  story.pressed('template.show', 'releve-to-be-mended', { on: list, label: /releve/ }, { who: 'paul' });
  const ofDue = story.pressed('template.preview.form', 'prevenance', { on: announced }, { who: 'paul' });
  const due = story.pressed(
    'template.preview',
    'prevenance',
    { on: ofDue, typed: { customer: 'PLAFONDEXACT' } },
    { who: 'paul' },
  );
  story.page('mail-prevenance', () => /\/modeles\/[^"]*\/mail/u.exec(JSON.stringify(due.said))?.[0] ?? '');

  story.pressed('template.approve', 'without-rights', { on: shown });
  const approved = story.pressed('template.approve', '', { on: shown }, { who: 'paul' });
  story.pressed('template.approve', 'twice', { on: shown }, { who: 'paul' });
  const why = story.pressed('template.refuse.form', '', { on: approved }, { who: 'paul' });
  story.pressed('template.refuse', 'without-reason', { on: why, typed: { reason: '' } }, { who: 'paul' });
  story.pressed('template.refuse', '', { on: why, typed: { reason: 'Le ton est trop sec' } }, { who: 'paul' });
  story.pressed('template.list', '', { data: {} }, { who: 'paul' });
  story.pressed('template.show', 'of-nobody', { data: { company: 'ALPHA', id: `${FILE}@000000000000` } });
}
