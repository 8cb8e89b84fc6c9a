// A dossier is written without this file, with its save button. With it, it is a draft, which shows the questions that
// depend on answers and has the server reckon the budget, whose lines are added and taken away in place. Where nothing can
// be written any more, it shows what was kept, to be copied.
import { drafting } from './drafting.js';
import { values } from './fields.js';
import { reach, withLines } from './lines.js';
import { tellAway } from './told.js';

const form = document.querySelector('form[data-key]');
const { draft, reckon } = form.dataset;

// Questions that depend on an earlier answer.
const ask = () => {
  for (const block of form.querySelectorAll('[data-if]')) {
    const on = form.querySelector(`[name="${CSS.escape(block.dataset.if)}"]`)?.closest('[data-if]');
    const shown = !on?.hidden && values(form, block.dataset.if).some((one) => block.dataset.answers.split('\n').includes(one));
    block.hidden = !shown;
  }
};

// The server reckons: one implementation of the sums and of the rules.
let soon;
let asked = 0;
const reckoned = async () => {
  const turn = ++asked;
  try {
    const answer = await fetch(reckon, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    if (!(answer.ok || answer.status === 422) || answer.redirected || turn !== asked) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById('bilan');
    if (fresh) document.getElementById('bilan').replaceChildren(...fresh.childNodes);
  } catch { /* the next change asks again */ }
};
const count = () => {
  if (!reckon) return;
  clearTimeout(soon);
  soon = setTimeout(reckoned, 300);
};

// The fields of a line of the budget go together, so that what a colleague wrote there meanwhile is told whole.
const together = (field) => [...field.closest('tr[data-line]')?.querySelectorAll('input, select') ?? [field]].map((one) => one.name);

const noted = () => {
  ask();
  count();
};

const { typed, note, back } = drafting(form, { together, reach, noted });
withLines(form, (names) => note(names, []));
tellAway(typed);
if (draft) {
  if (back.length) count();
  document.getElementById('recalculer')?.setAttribute('hidden', '');
  ask();
}
