#!/bin/sh
# Package:   @microsoft/teams-ai 1.7.4 with botbuilder 4.23.3.
# Surprise:  startTypingTimer: false changes nothing. Its documentation says that it turns the automatic typing indicator off
#            (« Defaults to true »); a turn of more than a second still sends « typing » after a second, and each second then.
#            Where the connector counts or refuses these posts, the answer pays for them.
# Source:    lib/Application.js: the constructor keeps the option, run() calls this.startTypingTimer(context) without looking
#            at it, and nothing else reads it. ApplicationBuilder.setStartTypingTimer(false) ends at the same place.
# Instead:   a subclass of Application whose startTypingTimer does nothing; send the indicator where it is wanted.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @microsoft/teams-ai@1.7.4 botbuilder@4.23.3

cat > seen.cjs <<'JS'
const { MemoryStorage, TestAdapter } = require('botbuilder');
const { Application } = require('@microsoft/teams-ai');

class Quiet extends Application {
  startTypingTimer() {}
}

async function run(name, Kind, options) {
  const app = new Kind({ storage: new MemoryStorage(), ...options });
  app.message(/./, async (context) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await context.sendActivity('done');
  });
  const adapter = new TestAdapter((context) => app.run(context));
  await adapter.send('hello').startTest();
  console.log(`${name} -> ${adapter.activityBuffer.map(({ type }) => type).join(', ')}`);
}

(async () => {
  await run('startTypingTimer: true', Application, { startTypingTimer: true });
  await run('startTypingTimer: false', Application, { startTypingTimer: false });
  await run('a subclass that starts none', Quiet, {});
})();
JS

cat > expected.txt <<'TEXT'
startTypingTimer: true -> typing, message
startTypingTimer: false -> typing, message
a subclass that starts none -> message
TEXT

node seen.cjs | tee seen.txt
diff expected.txt seen.txt || { echo 'Changed: look again at what this finding says.' >&2; exit 1; }
