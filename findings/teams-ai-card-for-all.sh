#!/bin/sh
# Package:   @microsoft/teams-ai 1.7.4 with botbuilder 4.23.3.
# Surprise:  one answer with `refresh` makes all later answers of its verbs public. A card that adaptiveCards.actionExecute answers
#            is for the person who pressed (REPLACE_FOR_INTERACTOR, the default); one with `refresh` takes the place of the message
#            for everybody, by design. But from then on, until the process ends, so does every card that the same call answers,
#            without `refresh` too, to anybody, in any conversation, under any verb that was registered with it: what is for one
#            person's eyes is shown to the channel. It works in a test of one press, and again after a restart.
# Source:    lib/AdaptiveCards.js, actionExecute: actionExecuteResponseType is a variable of the registration, which the handler
#            sets to REPLACE_FOR_ALL when it meets a `refresh`, and nothing sets back.
# Instead:   answer the invoke oneself (an activity of type invokeResponse): the library then adds nothing.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @microsoft/teams-ai@1.7.4 botbuilder@4.23.3

cat > seen.cjs <<'JS'
const { MemoryStorage, TestAdapter } = require('botbuilder');
const { Application } = require('@microsoft/teams-ai');

const refresh = { userIds: ['zoe'], action: { type: 'Action.Execute', verb: 'list' } };
const card = (text, more) => ({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }], ...more });

let changed = 0;
class Channel extends TestAdapter {
  async updateActivity() {
    changed += 1;
  }
}

(async () => {
  const app = new Application({ storage: new MemoryStorage() });
  app.adaptiveCards.actionExecute(['mine', 'list'], async (_context, _state, { text, refreshed }) =>
    card(text, refreshed ? { refresh } : {}),
  );
  const channel = new Channel((context) => app.run(context));
  for (const [who, verb, text, refreshed] of [
    ['adam', 'mine', 'what adam earns', false],
    ['zoe', 'list', 'a list for all', true],
    ['adam', 'mine', 'what adam earns', false],
    ['bob', 'mine', 'what bob earns', false],
  ]) {
    const before = changed;
    const action = { type: 'Action.Execute', verb, data: { text, refreshed } };
    await channel.processActivity({
      type: 'invoke',
      name: 'adaptiveCard/action',
      from: { id: who },
      conversation: { id: `conversation of ${who}` },
      replyToId: 'card',
      value: { action },
    });
    console.log(`${who} presses: « ${text} »${refreshed ? ', with refresh' : ''} -> ${changed > before ? 'for everybody' : `for ${who} only`}`);
  }
  process.exit(0);
})();
JS

cat > expected.txt <<'TEXT'
adam presses: « what adam earns » -> for adam only
zoe presses: « a list for all », with refresh -> for everybody
adam presses: « what adam earns » -> for everybody
bob presses: « what bob earns » -> for everybody
TEXT

node seen.cjs | tee seen.txt
diff expected.txt seen.txt || { echo 'Changed: look again at what this finding says.' >&2; exit 1; }
