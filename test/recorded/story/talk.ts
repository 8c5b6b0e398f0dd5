import { asText } from '../as-text.ts';
import type { Story } from '../story.ts';

/** Who says hello, what is not understood, and who may not ask. */
export function tellTalk(story: Story): void {
  story.chapter('talk');
  for (const who of ['claire', 'zoe', 'guest'] as const) story.said('aide', { who });

  // The nearest command, a name, what is neither.
  story.said('relenze client Dupont', { as: 'relanse-client-dupont' });
  story.said('Verrerie du Val', { who: 'hugo' });
  story.said('est-ce que tu peux me dire combien il reste à payer ?', { as: 'not-understood' });
  story.said('<p>relance&nbsp;client <b>HIER</b></p>', { as: 'dressed-by-a-client' });
  story.said('', { as: 'a-client-without-buttons' }, { value: { relance: 'no-buttons' } });

  story.pressed('command.say', 'aide', { data: { text: 'aide' } });
  story.pressed('command.say', 'ill-typed', { data: { text: 12 } });
  story.pressed('no.such.verb', '', { data: {} });
  story.recorded('installed', {}, async () => ({
    asked: 'claire installs',
    answer: (await story.chat.install({})).map(asText).join('\n---\n'),
  }));
}
