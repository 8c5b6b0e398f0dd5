import type { Where } from '../chat.ts';
import type { Story } from '../story.ts';

const BOT = '28:relance';

/** What a conversation of several people may be told, and who opens it. */
export function tellGroups(story: Story): void {
  story.chapter('groups');
  const group = { place: 'group-recouvrement' } as const;
  const paul = { ...group, who: 'paul' } as const;

  const closed = story.said('/relance client Dupont', group);
  story.pressed('private.continue', 'dupont', { on: closed }, group);
  story.came('dupont-asked-in-a-group', {}, /DUPONT/u);

  story.said('enregistrer', group);
  story.said('enregistrer');
  mention(story, 'enregistrer', paul);
  story.said('aide', paul);
  story.said('/retards', group);
  story.said('enregistrer approbations', paul);
  const channel = { place: 'channel-finance', who: 'paul' } as const;
  story.said('enregistrer ce canal', channel);
  story.said('désenregistrer', channel);
}

/** In a group the bot hears only what mentions it. */
function mention(story: Story, text: string, where: Where): void {
  const entity = { type: 'mention', text: '<at>Relance</at>', mentioned: { id: BOT, name: 'Relance' } };
  story.said(`<at>Relance</at> ${text}`, { ...where, as: `${text}-mentioned` }, { entities: [entity] });
}
