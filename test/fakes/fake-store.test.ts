import { describeWholeStore } from '../contracts/whole-store.ts';
import { openFakeStore } from './fake-store.ts';

describeWholeStore('the fake', async () => openFakeStore());
