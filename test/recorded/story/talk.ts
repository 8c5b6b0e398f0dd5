import { both, type Story } from '../story.ts';

/** Who says hello, what is not understood, and who may not ask. */
export function tellTalk(story: Story): void {
  for (const who of ['claire', 'hugo', 'nadia', 'sofia', 'paul', 'zoe'] as const) {
    story.said({ fr: 'aide', en: 'help' }, { who, mayChange: true });
  }
  story.said({ fr: 'bonjour !', en: 'hello!' }, { mayChange: true });
  story.said({ fr: 'aide', en: 'help' }, { who: 'guest', mayChange: true });

  // The nearest command, a name, what is neither.
  for (const text of [
    { fr: 'relanse client Dupont', en: 'remimd client Dupont' },
    { fr: 'encour client Dupont', en: 'expossure client Dupont' },
    { fr: 'comandes bloqués', en: 'bloked orders' },
    { fr: 'retrads', en: 'laet' },
    { fr: 'siuvre en retard > 30 jours', en: 'folow overdue > 30 days' },
    { fr: 'avérifier', en: 'tocheck' },
    both('dpm client Dupont'),
    both('Dupont'),
    both('Verrerie du Val'),
    {
      fr: 'est-ce que tu peux me dire combien il reste à payer sur le chantier de la semaine dernière',
      en: 'could you please tell me how much is left to pay for the works that we did last week',
    },
    both('?!?!'),
  ]) {
    story.said(text);
  }
  story.said(both('Dupont'), { who: 'nadia' });
  story.said(both('Dupont'), { who: 'zoe' });
  story.said(both('Dupont'), { who: 'guest' });
  story.said(both('<p>relance&nbsp;client <b>HIER</b></p>'), { as: 'dressed-by-a-client' });
  story.said(both(''), { as: 'a-client-without-buttons' }, { value: { relance: 'no-buttons' } });

  story.pressed('command.say', 'top', { data: { text: 'top' } });
  story.pressed('command.say', 'aide', { data: { text: 'aide' } }, { mayChange: true });
  story.pressed('command.say', 'unknown', { data: { text: 'foo bar baz' } });
  story.pressed('command.say', 'ill-typed', { data: { text: 12 } });
  story.pressed('no.such.verb', '', { data: {} });
  story.pressed('command.say', 'top', { data: { text: 'top' } }, { who: 'zoe' });
  story.pressed('command.say', 'top', { data: { text: 'top' } }, { who: 'guest' });

  story.recorded('unasked/installed', { who: 'claire', mayChange: true }, () => story.chat.install({ who: 'claire' }));
}
