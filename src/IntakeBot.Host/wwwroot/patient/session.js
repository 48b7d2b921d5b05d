// Where this browser keeps its session: in a cookie that no script sees. A frame on another site's page has such a cookie
// too where the browser partitions it; else the storage of this tab, which that page cannot read and which ends with it;
// and where even that is denied, this page alone: it then came to it behind the # of its address, which no server sees.

const KEY = 'intake.session';
const OF_COOKIE = '-';

export const embedded = document.body.classList.contains('embedded');

let here = null;
if (embedded && location.hash.length > 1) {
  here = location.hash.slice(1);
  history.replaceState(null, '', location.pathname + location.search);
}

/** The session that this tab keeps, or null. */
export function read() {
  try {
    return here ?? sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** @returns whether the browser lets us keep it */
export function keep(session) {
  try {
    sessionStorage.setItem(KEY, session);
    return true;
  } catch {
    return false;
  }
}

/** What goes with the call for a token; the cookie of the page itself goes alone. */
export const headers = () => (embedded ? { Authorization: `Session ${read() ?? OF_COOKIE}` } : {});

/** The session has ended: the page says what comes next. */
export function begin() {
  if (!embedded) return location.reload();
  here = null;
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // then there was none
  }
  location.replace(`/embed${location.search}`);
}

/** Leaves the chat in a frame. */
export async function leave() {
  await fetch('/embed/leave', { method: 'POST' }).catch(() => {}); // without a network it ends with the page
  begin();
}

/** Escape asks the page around the frame to close it; that page looks whose frame asks. */
if (embedded) {
  addEventListener('keydown', event => {
    if (event.key === 'Escape' && !event.defaultPrevented) parent.postMessage({ intake: 'close' }, '*');
  });
}
