import { sayHoldOf } from '../../../src/channels/words/explain/say-hold.ts';

/** No room holds anything. */
export const NO_HOLDS = { holders: () => [], sayHold: sayHoldOf(() => []) };
