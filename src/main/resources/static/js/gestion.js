// Lists of the back office work without this file: it adds keys to go through their rows.
// J and K go to the next and the previous row, Enter opens it as any link, / goes to the first filter.
// They can be switched off; the browser remembers.

const hint = document.querySelector('[data-keys]');
const rows = () => [...document.querySelectorAll('[data-row]')];
const toggle = hint?.querySelector('[data-keys-off]');
const STORE = 'gestion-touches';
let on = true;
try { on = localStorage.getItem(STORE) !== 'non'; } catch { /* private browsing: on each time */ }

const show = () => {
  toggle.setAttribute('aria-pressed', on ? 'true' : 'false');
  hint.classList.toggle('off', !on);
};

if (hint && rows().length) {
  hint.hidden = false;
  show();
  toggle.addEventListener('click', () => {
    on = !on;
    try { localStorage.setItem(STORE, on ? 'oui' : 'non'); } catch { /* as above */ }
    show();
  });
}

document.addEventListener('keydown', (event) => {
  const typing = event.target.closest?.('input, select, textarea, [contenteditable]');
  if (!on || !hint || typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const key = event.key.toLowerCase();
  if (key === '/') {
    const field = document.querySelector('.filters-bar input:not([type=hidden])');
    if (field) { event.preventDefault(); field.focus(); }
  }
  if (key === 'j' || key === 'k') {
    const all = rows();
    const here = document.activeElement?.closest('tr')?.querySelector('[data-row]');
    const at = all.indexOf(here);
    const next = key === 'j' ? Math.min(at + 1, all.length - 1) : Math.max(at - 1, 0);
    all[next]?.focus();
  }
});
