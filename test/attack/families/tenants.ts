import { TENANT } from '../../channels/teams/harness/fake-issuer.ts';
import type { Attack } from '../attack.ts';

const OTHER = 'bbbbbbbb-bbbb-cccc-dddd-eeeeeeeeeeee';
const CONVERSATION = { id: 'chat-x', conversationType: 'personal' };
const ours = { tenant: { id: TENANT } };
const theirs = { tenant: { id: OTHER } };

/** A good token with an activity that names another tenant, somewhere, or none. */
const NAMED: readonly (readonly [string, object])[] = [
  ['none', { conversation: CONVERSATION, channelData: {} }],
  ['an empty one', { conversation: { ...CONVERSATION, tenantId: '' }, channelData: {} }],
  ['another of the conversation', { conversation: { ...CONVERSATION, tenantId: OTHER }, channelData: ours }],
  ['another of the channel data', { conversation: { ...CONVERSATION, tenantId: TENANT }, channelData: theirs }],
  ['another of both', { conversation: { ...CONVERSATION, tenantId: OTHER }, channelData: theirs }],
  ['another of the speaker', { from: { id: '29:x', aadObjectId: 'x', tenantId: OTHER } }],
  ['another of the bot', { recipient: { id: '28:x', tenantId: OTHER } }],
  ['another of the team', { channelData: { ...ours, team: { id: 't', tenantId: OTHER } } }],
  ['another of the channel', { channelData: { ...ours, channel: { id: 'c', tenantId: OTHER } } }],
  ['ours and more', { conversation: { ...CONVERSATION, tenantId: `${TENANT}-${OTHER}` }, channelData: ours }],
  ['one that is a number', { channelData: { ...ours, tenantId: 7 } }],
  ['another channel', { channelId: 'webchat' }],
  ['another channel, with a blank', { channelId: 'msteams ' }],
  ['another service address', { serviceUrl: 'https://zzq.example/' }],
];

export const TENANTS: readonly Attack[] = NAMED.map(([name, more]) => ({
  family: 'tenants',
  name,
  expected: 'refused',
  send: ({ client }) => client.send(client.activity('message', {}, { text: 'relance client PLAIN1', ...more })),
}));
