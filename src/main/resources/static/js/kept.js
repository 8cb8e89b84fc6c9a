// What is typed in a form stays on this device until the form is sent, and comes back when its page is opened again.
// Forms that are saved as one types do it their own way.
import { shelf } from './device.js';
import { isChanged } from './fields.js';
import { isKept, net, place, PREFIX } from './net.js';
import { tell } from './told.js';

const LONGEST = 30 * 24 * 3600 * 1000;
const { owner } = document.body.dataset;
const refused = 'refused' in document.body.dataset || document.querySelector('[data-unsent]') !== null;
const sending = shelf('portail.envoi', 'sessionStorage');

// A page that comes after a form, and does not refuse it, has what was typed.
const settle = () => {
  const sent = sending.read();
  sending.write(null);
  const arrived = performance.getEntriesByType('navigation')[0]?.type === 'navigate' && sent?.from === document.referrer;
  if (arrived && owner && !refused) shelf(sent.place).write(null);
};

const prune = () => {
  for (const name of Object.keys(globalThis.localStorage ?? {})) {
    if (name.startsWith(PREFIX) && !(Date.now() - shelf(name).read()?.at < LONGEST)) shelf(name).write(null);
  }
};

const watch = (form) => {
  const typed = net(form);
  const note = ({ target }) => { if (isKept(target)) typed.note(target.name); };
  if (!refused) tell(form, typed, typed.restore());
  form.addEventListener('input', note);
  form.addEventListener('change', note);
  form.addEventListener('submit', () => {
    for (const field of form.elements) if (isKept(field) && isChanged(field)) typed.note(field.name);
  });
};

settle();
if (owner) {
  prune();
  for (const form of document.querySelectorAll('form[method=post]:not([data-key], [data-file])')) {
    const typed = !('draft' in form.dataset) && !form.querySelector('[type=password]');
    if (typed && [...form.elements].some(isKept)) watch(form);
    form.addEventListener('submit', () => sending.write({ place: place(form), from: location.href.replace(/#.*/, '') }));
  }
  document.addEventListener('unsent', ({ detail }) => { if (!detail.late) sending.write(null); });
  document.addEventListener('click', ({ target }) => { if (target.closest?.('a[href]')) sending.write(null); });
}
