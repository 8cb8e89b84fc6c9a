// A call is written without this file, with its save button. With it, it is a draft whose page has one version, shows what
// the server makes of what is typed, and lets questions be dragged.
import { drafting } from './drafting.js';
import { isKept } from './net.js';
import { withOrder } from './order.js';
import { tell } from './told.js';

// What the server makes of what was typed: the Markdown as it will be read, the sentences of rules.
const refresh = async () => {
  const pieces = document.querySelectorAll('[data-fresh]');
  if (!pieces.length && !document.querySelector('.w-rule')) return;
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
  for (const fresh of page.querySelectorAll('[data-fresh]')) {
    document.getElementById(fresh.id)?.replaceChildren(...fresh.childNodes);
  }
};

const form = document.querySelector('form[data-draft]');
if (form) {
  const { typed, back } = drafting(form, { whole: true, is: (field) => isKept(field) && field.name !== 'q', took: refresh });
  tell(form, typed, back);
}
withOrder(document.querySelector('.w-items[data-order=true]'));
