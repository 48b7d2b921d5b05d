// One conversation with the host, kept open. Web Chat sees a single connection that never fails: behind it lines of
// DirectLineJS come and go, with fresh tokens, and what the patient said is posted until the host has it. Posting
// twice is safe: Web Chat gives every message an id by which the host knows it again.

import { prepared } from './photos.js';
import * as session from './session.js';
import { words } from './words.js';

const CONNECTING = 1; // DirectLineJS's states
const ONLINE = 2;

const POST_TIMEOUT = 25_000;
const ECHO_TIMEOUT = 8_000;
const LONGEST_PAUSE = 15_000;
const LONG_ABSENCE = 60_000;

const refusals = { 413: words.tooLarge, 415: words.wrongKind };
const UNREACHABLE = words.unreachable;
const OFFLINE = words.offline;

/**
 * Opens the conversation of this browser's session.
 * @param tell shows a sentence about the connection; an empty one takes it away
 * @returns what Web Chat takes as its directLine
 */
export function openConversation(tell) {
  const heard = new Map(); // by id, in order
  const listeners = new Set();
  const watchers = new Set();
  let status = CONNECTING;
  let line = null;
  let subscriptions = [];
  let webSocket = true;
  let failures = 0;
  let restarting = null;
  let connecting = false;
  let posting = Promise.resolve();
  let unsent = 0;

  // Web Chat drops what it is sending when its connection says that it was lost. So once online it stays so.
  function reportOnline() {
    if (status === ONLINE) return;
    status = ONLINE;
    for (const watcher of watchers) watcher(status);
  }

  function hear(activity) {
    if (heard.has(activity.id)) return; // every new line tells the conversation from its beginning
    heard.set(activity.id, activity);
    for (const listener of listeners) listener(activity);
  }

  /* Lines */

  async function connect() {
    restarting = null;
    if (connecting) return;
    connecting = true;
    try {
      const response = await fetch('/intake/token', {
        method: 'POST',
        cache: 'no-store',
        headers: session.headers(),
        signal: AbortSignal.timeout(LONGEST_PAUSE)
      });
      if (response.status === 401) return session.begin();
      if (!response.ok) throw new Error(`no token: ${response.status}`);
      replaceLine(await response.json());
    } catch {
      tell(navigator.onLine ? UNREACHABLE : OFFLINE);
      restart();
    } finally {
      connecting = false;
    }
  }

  function replaceLine({ conversationId, token }) {
    for (const subscription of subscriptions) subscription.unsubscribe();
    line?.end();
    const current = window.WebChat.createDirectLine({
      domain: `${location.origin}/v3/directline`,
      conversationId,
      token,
      webSocket
    });
    line = current;
    subscriptions = [
      current.connectionStatus$.subscribe(next => watch(current, next)),
      current.activity$.subscribe(hear, restart)
    ];
  }

  function watch(current, next) {
    if (next === ONLINE) {
      failures = 0;
      tell('');
      reportOnline();
      setTimeout(() => current === line && expectGreeting(), ECHO_TIMEOUT);
    } else if (next > ONLINE) {
      restart(); // expired, failed or ended: a phone that slept for longer than its token lived comes by here
    }
  }

  // Every conversation has a greeting. Where it does not come, the network lets no web socket through: then ask for
  // news instead of waiting to be told.
  function expectGreeting() {
    if (heard.size > 0) return;
    webSocket = !webSocket;
    restart();
  }

  function restart() {
    if (restarting || connecting) return;
    restarting = setTimeout(connect, failures === 0 ? 0 : Math.min(LONGEST_PAUSE, 500 * 2 ** failures));
    failures += 1;
  }

  function restartNow() {
    clearTimeout(restarting);
    restarting = null;
    failures = 0;
    restart();
  }

  /* Posting: one after the other, so that answers stay in order */

  async function deliver({ activity: asSaid, observer, isOver }) {
    const activity = await prepared(asSaid);
    for (let tries = 0; !isOver(); tries += 1) {
      try {
        const id = await post(activity);
        tell('');
        observer.next(id);
        observer.complete?.();
        setTimeout(() => heard.has(id) || restart(), ECHO_TIMEOUT); // a dead socket says nothing, not even that
        return;
      } catch (error) {
        if (isRefusal(error)) {
          tell(refusals[error.status] ?? '');
          observer.error(error);
          return;
        }
      }
      tell(navigator.onLine ? UNREACHABLE : OFFLINE);
      restart();
      await pause(Math.min(LONGEST_PAUSE, 500 * 2 ** tries));
      if (navigator.onLine && tries === 0) tell(''); // the first try after a long sleep often only finds an old token
    }
  }

  function post(activity) {
    return new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('no answer')), POST_TIMEOUT);
      if (!line) throw new Error('not connected yet');
      line
        .postActivity(activity)
        .subscribe(id => (id === 'retry' ? reject(new Error('not taken')) : resolve(id)), reject);
    });
  }

  // The host has read the message and will not have it, however often it comes.
  function isRefusal({ status: code }) {
    return code >= 400 && code < 500 && ![401, 403, 408, 429].includes(code);
  }

  function pause(milliseconds) {
    return new Promise(resolve => {
      setTimeout(resolve, milliseconds);
      addEventListener('online', resolve, { once: true });
    });
  }

  function postActivity(activity) {
    return {
      subscribe(observer) {
        let over = false;
        unsent += 1;
        posting = posting
          .then(() => deliver({ activity, observer, isOver: () => over }))
          .finally(() => {
            unsent -= 1;
          });
        return {
          unsubscribe() {
            over = true;
          }
        };
      }
    };
  }

  /* The browser */

  addEventListener('offline', () => tell(OFFLINE));
  addEventListener('online', restartNow);
  addEventListener('beforeunload', event => unsent > 0 && event.preventDefault());
  let hiddenAt = 0;
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) hiddenAt = Date.now();
    else if (hiddenAt && Date.now() - hiddenAt > LONG_ABSENCE) restartNow();
  });

  restart();
  return {
    activity$: stream(listeners, () => heard.values()),
    connectionStatus$: stream(watchers, () => [status]),
    postActivity,
    end() {} // the conversation lasts as long as the page
  };
}

// As much of an observable as Web Chat needs: who subscribes late hears first what was before.
function stream(listeners, past) {
  return {
    subscribe(observer) {
      const next = typeof observer === 'function' ? observer : value => observer.next?.(value);
      for (const value of past()) next(value);
      listeners.add(next);
      return { unsubscribe: () => listeners.delete(next) };
    }
  };
}
