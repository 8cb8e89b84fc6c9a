// What is typed in a form and not sent yet, kept on this device: by field, what is typed and the texts that it may stand
// over. Passwords, codes, files and what the form asks browsers not to remember are never kept.
import { shelf } from './device.js';
import { fieldsOf, label, put, saved, values, words } from './fields.js';

const NEVER = '[type=password], [type=file], [type=hidden], [autocomplete=off], [autocomplete=one-time-code]';

export const PREFIX = 'portail.garde/';

// Where a form is kept: for one person, the same in both languages.
export const place = (form) => `${PREFIX}${document.body.dataset.owner}${form.getAttribute('action').replace(/^\/en(?=\/)/, '')}`;

export const isKept = (field) => Boolean(field.name) && !field.name.startsWith('_') && field.matches('input, select, textarea')
  && !field.matches(NEVER);

const same = (one, other) => one.join('\n') === other.join('\n');

export const net = (form) => {
  const device = shelf(place(form));
  const there = device.read();
  const kept = new Map(there?.fields ?? []);
  const bases = new Map();
  let beside = there?.beside ?? [];

  const remember = () => device.write(kept.size + beside.length ? { at: Date.now(), fields: [...kept], beside } : null);

  const isHere = (field) => fieldsOf(form, field).some((one) => !one.matches(':disabled'));

  // What was typed over a text that someone changed since goes beside it.
  const set = (field, one) => {
    const now = saved(form, field);
    if (!same(now, one.values) && one.over.some((text) => same(text, now))) {
      put(form, field, one.values);
      return;
    }
    kept.delete(field);
    const filled = one.values.join('').trim() && !same(now, one.values);
    if (filled) beside.push({ label: label(form, field), words: words(form, field, one.values) });
  };

  return {
    kept,
    beside: () => beside,
    note(field) {
      const all = values(form, field);
      const over = kept.get(field)?.over ?? [bases.get(field) ?? saved(form, field)];
      if (same(all, over[0])) kept.delete(field);
      else kept.set(field, { values: all, over });
      remember();
    },
    // The names of the fields that come back.
    restore() {
      for (const [field, one] of [...kept]) if (isHere(field)) set(field, one);
      remember();
      return [...kept.keys()].filter(isHere);
    },
    sends(fields) {
      for (const field of fields) kept.get(field)?.over.push(values(form, field));
      remember();
    },
    forget(fields, text) {
      for (const field of fields) {
        kept.delete(field);
        if (text) bases.set(field, text.get(field));
      }
      remember();
    },
    forgetBeside() {
      beside = [];
      remember();
    },
  };
};
