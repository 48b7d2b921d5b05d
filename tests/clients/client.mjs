// What every scenario needs: Microsoft's own client in Node, and words for what is awaited of it.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
globalThis.XMLHttpRequest = require('xhr2');
globalThis.WebSocket = require('ws');
const { DirectLine, ConnectionStatus } = require('botframework-directlinejs');

export { ConnectionStatus };

const PATIENCE = 60_000;

/** A call of the Direct Line API as a server or a test makes it. */
export async function call(base, method, path, bearer, body) {
  const response = await fetch(`${base}/v3/directline/${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...(bearer && { Authorization: `Bearer ${bearer}` }) },
    body: body && JSON.stringify(body)
  });
  return { status: response.status, body: await response.json() };
}

/** A token for a new conversation, given against the secret. */
export async function newToken(base, user = 'dl_patient') {
  const { status, body } = await call(base, 'POST', 'tokens/generate', process.env.SECRET, { user: { id: user } });
  check(status === 200, `tokens/generate answers ${status}`);
  return body;
}

/** The client on a conversation: what it heard and which states it was in. */
export function open(base, options) {
  const line = new DirectLine({
    domain: `${base}/v3/directline`,
    pollingInterval: 200,
    random: () => 0, // of the pause before it comes back, which is 3 to 15 seconds
    ...options
  });
  const heard = [];
  const states = [];
  const errors = [];
  line.connectionStatus$.subscribe(state => states.push(state));
  line.activity$.subscribe(activity => heard.push(activity), error => errors.push(error));
  return { line, heard, states, errors };
}

/** Posts as Web Chat does; the answer is the id that the host gave, or 'retry'. */
export function say({ line }, text, clientActivityID) {
  return new Promise((resolve, reject) =>
    line
      .postActivity({ type: 'message', from: { id: 'dl_patient' }, text, channelData: { clientActivityID } })
      .subscribe(resolve, reject)
  );
}

export const messages = client => client.heard.filter(activity => activity.type === 'message');
export const byPatient = client => messages(client).filter(activity => activity.from.role === 'user');
export const byBot = client => messages(client).filter(activity => activity.from.role === 'bot');

export async function until(what, condition) {
  const end = Date.now() + PATIENCE;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise(resolve => setTimeout(resolve, 25));
  }
}

export function check(holds, claim) {
  if (!holds) throw new Error(`does not hold: ${claim}`);
}

export function same(actual, expected, what) {
  check(
    JSON.stringify(actual) === JSON.stringify(expected),
    `${what}: ${JSON.stringify(actual)} is ${JSON.stringify(expected)}`
  );
}
