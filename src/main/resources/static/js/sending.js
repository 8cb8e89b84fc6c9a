// A form is sent once, however often its button is pressed, until its sending ends. One that was stopped, or that takes
// too long to tell, can be sent again and hears of it: "unsent", which may still arrive when it is "late". One that gives
// a file leaves its page there.
const PATIENCE = 5000;
const PATIENCE_WITH_FILES = 60000;
let sent = null;
let timer;

const release = (late = false) => {
  const form = sent;
  if (!form) return;
  sent = null;
  clearTimeout(timer);
  form.dispatchEvent(new CustomEvent('unsent', { bubbles: true, detail: { late } }));
};

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method !== 'post' || event.defaultPrevented || 'file' in form.dataset) return;
  if (form === sent) {
    event.preventDefault();
    return;
  }
  release();
  sent = form;
  timer = setTimeout(() => release(true), form.enctype === 'multipart/form-data' ? PATIENCE_WITH_FILES : PATIENCE);
});

// Browsers that know when a page stops loading say so.
globalThis.navigation?.addEventListener('navigate', ({ signal }) => {
  const form = sent;
  signal.addEventListener('abort', () => { if (form === sent) release(); });
});
document.addEventListener('keydown', ({ key }) => { if (key === 'Escape') release(); });
document.addEventListener('input', ({ target }) => { if (sent?.contains(target)) release(); });
addEventListener('pageshow', () => release());
