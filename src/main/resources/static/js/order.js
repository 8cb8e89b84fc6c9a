// Lines that are ordered by dragging: it posts the same form as the buttons, with the rank instead of a direction. Alt
// and an arrow press a button.
let dragged = null;

const drop = (line, rank) => {
  const move = line.querySelector('.moves form');
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = 'rang';
  field.value = rank;
  move.append(field);
  move.submit();
};

const draggable = (item, items) => {
  const clear = () => items.forEach((one) => one.classList.remove('over', 'after', 'dragged'));
  item.draggable = true;
  item.querySelectorAll('a').forEach((link) => { link.draggable = false; });
  item.addEventListener('dragstart', (event) => {
    dragged = item;
    item.classList.add('dragged');
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', item.querySelector('a').id);
  });
  item.addEventListener('dragend', () => {
    dragged = null;
    clear();
  });
  item.addEventListener('dragover', (event) => {
    if (!dragged) return;
    event.preventDefault();
    item.classList.add('over');
    item.classList.toggle('after', items.indexOf(dragged) < items.indexOf(item));
  });
  item.addEventListener('dragleave', () => item.classList.remove('over', 'after'));
  item.addEventListener('drop', (event) => {
    if (!dragged) return;
    event.preventDefault();
    if (dragged === item) clear();
    else drop(dragged, items.indexOf(item) + 1);
  });
};

const movable = (item) => item.addEventListener('keydown', (event) => {
  if (!event.altKey || event.ctrlKey || event.metaKey) return;
  const way = { ArrowUp: 'haut', ArrowDown: 'bas' }[event.key];
  if (!way) return;
  event.preventDefault();
  item.querySelector(`.moves [name=sens][value=${way}]`)?.click();
});

export const withOrder = (list) => {
  if (!list) return;
  const items = [...list.children];
  for (const item of items) {
    draggable(item, items);
    movable(item);
  }
  document.getElementById('ordre-aide')?.removeAttribute('hidden');
};
