// Where this browser keeps its session: in a cookie that no script sees; in a frame on another site's page, where
// browsers keep no cookies for us, in the storage of this tab, which that page cannot read and which ends with it.

const KEY = 'intake.session';

export const embedded = document.body.classList.contains('embedded');

/** The session that this tab keeps, or null. */
export function read() {
  try {
    return sessionStorage.getItem(KEY);
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

/** What goes with the call for a token; a cookie goes by itself. */
export const headers = () => (embedded && read() ? { Authorization: `Session ${read()}` } : {});

/** The session has ended: the page says what comes next. */
export function begin() {
  if (!embedded) return location.reload();
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // then there was none
  }
  location.replace(`/embed${location.search}`);
}

/** Escape asks the page around the frame to close it; that page looks whose frame asks. */
if (embedded) {
  addEventListener('keydown', event => {
    if (event.key === 'Escape' && !event.defaultPrevented) parent.postMessage({ intake: 'close' }, '*');
  });
}
