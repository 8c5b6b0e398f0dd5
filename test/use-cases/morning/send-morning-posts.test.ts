import { openFakeStore } from '../../fakes/fake-store.ts';
import { describeMorning } from './describe-morning.ts';

describeMorning('a store in memory', async (now) => {
  const { reader, writer } = openFakeStore(now);
  return { ...reader, ...writer };
});
