// What is typed in a form and not sent yet, kept on this device: by field, what is typed and the texts that it may stand
// over. Passwords, codes, files and what the form asks browsers not to remember are never kept.
import { shelf } from './device.js';
import { fieldsOf, label, put as write, saved, values, words } from './fields.js';

const NEVER = '[type=password], [type=file], [type=hidden], [autocomplete=off], [autocomplete=one-time-code]';

export const PREFIX = 'portail.garde/';

// Where a form is kept: for one person, the same in both languages.
export const place = (form) => `${PREFIX}${document.body.dataset.owner}${form.getAttribute('action').replace(/^\/en(?=\/)/, '')}`;

export const isKept = (field) => Boolean(field.name) && !field.name.startsWith('_') && field.matches('input, select, textarea')
  && !field.matches(NEVER);

const same = (one, other) => one.join('\n') === other.join('\n');

const isFilled = (one) => Boolean(one.values.join('').trim());

// What earlier versions of the portal kept of dossiers.
const former = (there) => there.map(([field, one]) => [field, { ...one, over: one.over ? [one.over] : [] }]);

// What is kept in a place of this device, by field, and what stands beside the text of someone else.
const shelved = (at) => {
  const device = shelf(at);
  const there = device.read();
  const kept = new Map(Array.isArray(there) ? former(there) : there?.fields ?? []);
  const beside = there?.beside ?? [];
  const remember = () => device.write(kept.size + beside.length ? { at: Date.now(), fields: [...kept], beside } : null);
  return { kept, beside, remember };
};

const isHere = (form, field) => fieldsOf(form, field).some((one) => !one.matches(':disabled'));

// Puts back what was typed in a field. Over a text that someone changed since, it goes on top of the version that it was
// typed over, where there are such, for the server to tell; else beside that text.
const put = (form, { kept, beside }, versions, [field, one]) => {
  const now = saved(form, field);
  const untouched = one.over.some((text) => same(text, now));
  kept.delete(field);
  if (same(now, one.values)) return;
  if (untouched || (versions && one.base !== undefined)) {
    write(form, field, one.values);
    const base = untouched ? versions?.of(field) : one.base;
    kept.set(field, { values: one.values, over: one.over, base, label: one.label, words: one.words });
    versions?.set(field, base);
  } else if (isFilled(one)) beside.push({ label: label(form, field), words: words(form, field, one.values) });
};

// What is kept and is not in a field of this page, and what is being sent.
const besides = (form, { kept, beside, remember }) => ({
  beside: () => beside,
  forgetBeside() {
    beside.length = 0;
    remember();
  },
  // Of fields that are not on this page, or that cannot be written there.
  away: () => [...kept].filter(([field]) => !isHere(form, field)).map(([field, one]) => ({ field, ...one })),
  sends(fields) {
    for (const field of fields) kept.get(field)?.over.push(kept.get(field).values);
    remember();
  },
});

// at: where it is kept; versions: reads and sets the version that each field was read at, where fields have one; drafts:
// whether what is typed back as it was counts too, for it may be sent already; reach: makes the field of a name be there.
export const net = (form, { at = place(form), versions = null, drafts = false, reach = () => {} } = {}) => {
  const store = shelved(at);
  const { kept, beside, remember } = store;
  const bases = new Map();

  const forget = (fields, text) => {
    for (const field of fields) {
      kept.delete(field);
      if (text) bases.set(field, text.get(field));
    }
    remember();
  };

  const note = (field, all = values(form, field)) => {
    const before = kept.get(field);
    const over = before?.over ?? [bases.get(field) ?? saved(form, field)];
    const base = before?.base ?? versions?.of(field);
    if (!drafts && same(all, over[0])) kept.delete(field);
    else kept.set(field, { values: all, over, base, label: label(form, field), words: words(form, field, all) });
    remember();
  };

  // The names of the fields that come back.
  const restore = () => {
    for (const [field, one] of [...kept]) {
      reach(field);
      if (isHere(form, field)) put(form, store, versions, [field, one]);
      else if (!isFilled(one)) kept.delete(field);
    }
    remember();
    return [...kept.keys()].filter((field) => isHere(form, field));
  };

  return { ...besides(form, store), kept, remember, note, restore, forget };
};
