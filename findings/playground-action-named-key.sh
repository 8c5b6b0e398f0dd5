#!/bin/sh
# Package:   @microsoft/m365agentsplayground 0.2.28 (Microsoft 365 Agents Playground), driven by playwright-core 1.65.1 and a Chromium on PATH.
# Surprise:  a button whose `data` has a member called `key` does nothing: no invoke leaves, and the person is told of nothing. Any other name
#            goes through. The published renderer (adaptivecards 3.0.6) sends such data, frozen or not; the one that the Playground bundles
#            serialises what an action sends with a property `key` of its own, and the card is frozen, so that the assignment throws.
# Source:    dist/client/static/js/main.*.js of the package: serializeString, from toJSON, from internalPrepareForExecution of an action.
# Instead:   another name for it between the bot and the client.
set -eu
command -v chromium >/dev/null || { echo 'It needs Chromium (apt-get install chromium).' >&2; exit 2; }
folder=$(mktemp -d)
trap 'kill $(cat "$folder/playground.pid" 2>/dev/null) 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @microsoft/m365agentsplayground@0.2.28 playwright-core@1.65.1

cat > seen.cjs <<'JS'
const { spawn } = require('node:child_process');
const { writeFileSync } = require('node:fs');
const http = require('node:http');
const { chromium } = require('playwright-core');

const pressed = [];
const button = (title, data) => ({ type: 'Action.Execute', title, verb: 'seen', data });
const content = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'Two buttons' }],
  actions: [button('Name', { name: 'x' }), button('Key', { key: 'x' })],
};

async function say({ serviceUrl, conversation, id, recipient, from }) {
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
  const url = `${serviceUrl.replace(/\/$/, '')}/v3/conversations/${encodeURIComponent(conversation.id)}/activities/${id}`;
  const body = JSON.stringify({ type: 'message', from: recipient, recipient: from, conversation, replyToId: id, attachments });
  await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
}

const bot = http.createServer(async (request, response) => {
  let text = '';
  for await (const part of request) text += part;
  if (text === '') return response.end();
  const activity = JSON.parse(text);
  if (activity.type === 'message') await say(activity);
  if (activity.type === 'invoke') pressed.push(Object.keys(activity.value.action.data).join());
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Seen' }));
});

bot.listen(0, '127.0.0.1', async () => {
  const at = 45_000 + Math.floor(Math.random() * 10_000);
  const endpoint = `http://127.0.0.1:${bot.address().port}/api/messages`;
  const cli = require.resolve('@microsoft/m365agentsplayground/cli.js');
  const args = [cli, '-e', endpoint, '-c', 'msteams', '-p', String(at), '--disable-telemetry'];
  const child = spawn(process.execPath, args, { stdio: 'ignore', env: { ...process.env, BROWSER: 'none' } });
  writeFileSync('playground.pid', String(child.pid));
  const browser = await chromium.launch({ executablePath: process.argv[2], args: ['--no-sandbox', '--headless'] });
  const page = await browser.newPage();
  for (let tried = 0; tried < 60; tried += 1) {
    if (await page.goto(`http://127.0.0.1:${at}`).then(() => true, () => false)) break;
    await new Promise((next) => setTimeout(next, 500));
  }
  await page.getByRole('treeitem', { name: 'Personal Chat' }).waitFor({ timeout: 30_000 });
  await page.waitForTimeout(2_000);
  await page.getByRole('textbox').last().click();
  await page.keyboard.type('hello');
  await page.getByLabel('Send Message').click();
  for (const title of ['Name', 'Key']) {
    await page.getByRole('button', { name: title, exact: true }).last().click({ timeout: 15_000 });
    await page.waitForTimeout(3_000);
    console.log(`« ${title} » pressed -> ${pressed.splice(0).join() || 'nothing is sent'}`);
  }
  await browser.close();
  child.kill();
  process.exit(0);
});
JS

cat > expected.txt <<'TEXT'
« Name » pressed -> name
« Key » pressed -> nothing is sent
TEXT

node seen.cjs "$(command -v chromium)" | tee seen.txt
diff expected.txt seen.txt || { echo 'Changed: look again at what this finding says.' >&2; exit 1; }
