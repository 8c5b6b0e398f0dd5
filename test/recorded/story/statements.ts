import type { Story } from '../story.ts';

/** What was open on a day, and an account between two days. */
export function tellStatements(story: Story): void {
  story.chapter('statements');
  const aging = story.said('/balance âgée');
  story.pressed('stated.show', 'page-2', { data: { act: 'aging', company: 'ALPHA', page: 2 } });
  const file = story.pressed('stated.file', '', { on: aging });
  story.page('files', () => /\/etats\/[^"]+/u.exec(JSON.stringify(file.said))?.[0] ?? '');
  story.page('files-of-nobody', () => '/etats/nothing');
  story.said('/balance âgée Dupont au 31/12/2025');
  story.said('/échéancier Dupont');
  story.said('/relevé');
  const statement = story.said('/relevé Dupont du 01/01/2026 au 28/02/2026');
  const letter = story.pressed('letter.releve', 'dupont', { on: statement });
  story.pressed('letter.details', 'dupont', { on: letter });
  story.pressed('letter.releve', 'not-over', {
    data: { act: 'open', company: 'ALPHA', code: 'DUPONT', text: '2099-12-31' },
  });
  story.pressed('refusal.ask', 'not-refused', {
    data: { company: 'ALPHA', code: 'DUPONT', key: 'nothing' },
  });
  story.pressed('stated.show', 'open', { on: statement });
  story.pressed('stated.aging', 'dupont', { data: { company: 'ALPHA', code: 'DUPONT' } });
  story.pressed('stated.schedule', 'dupont', { data: { company: 'ALPHA', code: 'DUPONT' } });
  story.pressed('stated.statement', 'dupont', { data: { company: 'ALPHA', code: 'DUPONT' } });
}
