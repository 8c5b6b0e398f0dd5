import type { Company } from '../../../../../domain/company/company.ts';
import type { Language } from '../../../../../domain/language.ts';
import { runCardWords } from '../../../../words/runs/runs-words.ts';
import { clip } from '../../../cards/clip.ts';
import { rowsCard } from '../../../cards/rows/rows.ts';
import type { Card } from '../../../turn.ts';

/** Whose reminders: a run is of one company. */
export function companiesCard(language: Language, companies: readonly Company[], text: string): Card {
  const words = runCardWords(language);
  return rowsCard({
    title: words.whichTitle,
    subtitle: '',
    figures: [],
    sections: [
      {
        heading: '',
        rows: companies.map(({ code, identity }) => ({
          name: clip(identity.name, 60),
          detail: code,
          amount: '',
          mark: '',
          color: 'Default' as const,
          open: words.open,
          verb: 'runs.open',
          data: { company: code, text },
        })),
        more: '',
      },
    ],
    empty: '',
    page: '',
    pager: [],
    footer: '',
    buttons: [],
  });
}
