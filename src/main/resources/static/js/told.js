// Says what came back in a form, and what could not, with the words that the page carries for it.
const element = (name) => document.getElementById('cadre-garde').content.querySelector(`[data-${name}]`).cloneNode(true);

const erase = (form, typed, back) => {
  for (const field of form.elements) {
    if (!back.includes(field.name)) continue;
    if (field.tagName === 'SELECT') for (const one of field.options) one.selected = one.defaultSelected;
    else if (field.type === 'checkbox' || field.type === 'radio') field.checked = field.defaultChecked;
    else field.value = field.defaultValue;
  }
  typed.forget(back);
};

const open = (node) => {
  for (let fold = node.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
};

const button = (box, act) => box.querySelector('button').addEventListener('click', () => {
  act();
  box.remove();
});

const describe = (list, label, words) => {
  const title = document.createElement('dt');
  title.textContent = label;
  const said = document.createElement('dd');
  said.textContent = words;
  list.append(title, said);
  return said;
};

export const tell = (form, typed, back) => {
  if (back.length) {
    const box = element('back');
    form.prepend(box);
    button(box, () => erase(form, typed, back));
  }
  if (typed.beside().length) {
    const box = element('beside');
    for (const one of typed.beside()) describe(box.querySelector('dl'), one.label, one.words);
    form.prepend(box);
    button(box, () => typed.forgetBeside());
  }
  if (back.length || typed.beside().length) open(form);
};

// What is kept of fields that are no longer there is shown to be copied, never sent.
export const tellAway = (typed) => {
  const place = document.getElementById('appareil');
  const away = typed.away().filter((one) => one.words);
  if (!place || !away.length) return;
  for (const one of away) {
    const said = describe(place.querySelector('dl'), one.label || one.field, one.words);
    said.className = 'd-text';
    said.lang = 'fr';
  }
  place.hidden = false;
  place.querySelector('button').addEventListener('click', () => {
    typed.forget(away.map((one) => one.field));
    place.hidden = true;
  });
};
