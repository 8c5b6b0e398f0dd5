import { expect, test } from 'vitest';
import { customerCard } from '../../../../src/channels/teams/account/card/customer.ts';
import { textOf } from '../harness/read-card.ts';
import { aView } from '../harness/views.ts';

const POST = { kind: 'post', addressLines: ['12 rue de la République', '69002 LYON'] } as const;

test('an account says where each of its letters goes, once where all go one way', () => {
  const view = aView();
  const besides = { ...view, currencies: view.currencies.map((one) => ({ ...one, besides: [POST] })) };
  const text = textOf(customerCard('fr', besides));
  expect(text).toContain('Pour ');
  expect(text).toContain('Par courrier postal');
  expect(textOf(customerCard('fr', view))).not.toContain('Par courrier postal');
});
