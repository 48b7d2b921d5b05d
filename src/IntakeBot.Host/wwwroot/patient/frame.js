// The landing in a frame: begins the chat without a cookie, and leads on to it where this tab has begun already.
import { keep, read } from './session.js';

const form = document.querySelector('form.consent');
const problem = document.getElementById('not-here');
const query = new URLSearchParams(location.search);

function chat(lang, fragment = '') {
  query.set('lang', lang);
  location.replace(`/embed/chat?${query}${fragment}`);
}

if (read()) chat(document.documentElement.lang);

form.addEventListener('submit', async event => {
  event.preventDefault();
  const button = form.querySelector('button');
  button.disabled = true;
  problem.hidden = true;
  const fields = new FormData(form);
  try {
    const response = await fetch('/embed/intake', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ consent: fields.has('consent'), lang: fields.get('lang'), form: fields.get('form') })
    });
    if (!response.ok) throw new Error(`not begun: ${response.status}`);
    const { session, lang } = await response.json();
    chat(lang, keep(session) ? '' : `#${session}`);
  } catch {
    problem.hidden = false;
    button.disabled = false;
  }
});
