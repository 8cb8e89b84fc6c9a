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

export const tell = (form, typed, back) => {
  if (back.length) {
    const box = element('back');
    form.prepend(box);
    button(box, () => erase(form, typed, back));
  }
  if (typed.beside().length) {
    const box = element('beside');
    for (const one of typed.beside()) {
      const title = document.createElement('dt');
      title.textContent = one.label;
      const said = document.createElement('dd');
      said.textContent = one.words;
      box.querySelector('dl').append(title, said);
    }
    form.prepend(box);
    button(box, () => typed.forgetBeside());
  }
  if (back.length || typed.beside().length) open(form);
};
