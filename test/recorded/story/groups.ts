import type { Where } from '../chat.ts';
import { both, type Story, type Text } from '../story.ts';

const BOT = '28:relance';

/** What a conversation of several people may be told, and who opens it. */
export function tellGroups(story: Story): void {
  const group = { place: 'group-recouvrement' } as const;
  const channel = { place: 'channel-finance' } as const;
  const paul = { who: 'paul' } as const;
  const dupont = { fr: '/relance client Dupont', en: '/remind client Dupont' };
  const register: Text = { fr: 'enregistrer', en: 'register' };
  const unregister: Text = { fr: 'désenregistrer', en: 'unregister' };

  const closed = story.said(dupont, group);
  story.pressed('private.continue', 'dupont', { on: closed }, group);
  story.recorded('unasked/dupont-asked-in-a-group', {}, () =>
    story.chat.until(() => story.chat.unasked('chat-claire').findLast((one) => /DUPONT/u.test(JSON.stringify(one)))),
  );
  story.pressed('private.continue', 'ill-typed', { data: {} }, group);
  story.pressed('private.continue', 'dupont', { on: closed }, { ...group, who: 'guest' });
  story.said({ fr: '/commandes bloquées', en: '/blocked orders' }, { ...group, who: 'nadia' });
  story.said(both('/top'), group);
  story.said(both('foo bar'), group);
  story.said({ fr: 'aide', en: 'help' }, { ...group, mayChange: true });
  story.said({ fr: 'aide', en: 'help' }, { ...group, ...paul, mayChange: true });
  story.pressed('account.show', 'dupont', { data: { company: 'ALPHA', code: 'DUPONT' } }, group);

  story.said(register, group);
  story.said(register, { ...group, who: 'guest' });
  story.said(register);
  mention(story, register, { ...group, ...paul });
  story.said({ fr: 'enregistrer ce canal', en: 'register this channel' }, { ...channel, ...paul });
  story.said(dupont, { ...group, as: 'relance-client-dupont-where-it-may-be-said' });
  story.said({ fr: 'aide', en: 'help' }, { ...group, mayChange: true, as: 'aide-where-it-may-be-said' });
  story.said({ fr: '/retards', en: '/late' }, channel);

  for (const text of [
    { fr: 'enregistrer approbations GAMMA', en: 'register approvals GAMMA' },
    { fr: 'enregistrer approbations', en: 'register approvals' },
    { fr: 'enregistrer matin ALPHA', en: 'register morning ALPHA' },
    { fr: 'désenregistrer le matin ALPHA', en: 'unregister the morning ALPHA' },
  ]) {
    story.said(text, group);
    story.said(text, { ...group, ...paul });
  }
  story.said({ fr: 'enregistrer matin', en: 'register morning' }, paul);
  story.said({ fr: 'désenregistrer approbations', en: 'unregister approvals' }, { ...channel, ...paul });
  story.said(unregister, channel);
  story.said(unregister, { ...channel, ...paul });
}

/** In a group the bot hears only what mentions it. */
function mention(story: Story, text: Text, where: Where): void {
  const dress = (said: string) => `<at>Relance</at> ${said}`;
  const entity = { type: 'mention', text: '<at>Relance</at>', mentioned: { id: BOT, name: 'Relance' } };
  story.said(
    { fr: dress(text.fr), en: dress(text.en) },
    { ...where, as: 'enregistrer-mentioned' },
    { entities: [entity] },
  );
}
