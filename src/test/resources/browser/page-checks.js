async () => {
  const wrong = [];
  const say = (what, node) => wrong.push(`${what}: ${node?.outerHTML?.slice(0, 160) ?? ''}`);
  const shown = (node) => node.checkVisibility({ visibilityProperty: true });
  const text = (node) => node.textContent.replace(/\s+/g, ' ').trim();

  const ids = new Map();
  for (const node of document.querySelectorAll('[id]')) ids.set(node.id, [...(ids.get(node.id) ?? []), node]);
  for (const [id, nodes] of ids) {
    if (nodes.length > 1) say(`the id ${id} is there ${nodes.length} times`, nodes[1]);
  }
  for (const attribute of ['for', 'aria-labelledby', 'aria-describedby', 'form']) {
    for (const node of document.querySelectorAll(`[${attribute}]`)) {
      for (const id of node.getAttribute(attribute).split(/\s+/).filter(Boolean)) {
        if (!ids.has(id)) say(`${attribute} names what is not there, ${id}`, node);
      }
    }
  }

  const headings = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter(shown);
  if (headings.filter((one) => one.tagName === 'H1').length !== 1) say('there is not one h1', document.querySelector('main'));
  let level = 0;
  for (const heading of headings) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) say(`a heading of level ${next} comes after one of level ${level}`, heading);
    level = next;
  }

  for (const table of document.querySelectorAll('table')) if (!table.caption || !text(table.caption)) say('a table has no caption', table);

  // What is read out holds what is seen.
  for (const node of document.querySelectorAll(':is(a,button,summary,input)[aria-label]')) {
    const seen = [...(node.labels ?? [node])].map((one) => one.innerText ?? '').join(' ').replace(/\s+/g, ' ').trim();
    if (shown(node) && seen && !node.getAttribute('aria-label').toLowerCase().includes(seen.toLowerCase())) say('the accessible name lacks the visible text', node);
  }

  const sheets = new Map();
  for (const use of document.querySelectorAll('use')) {
    const [sheet, id] = use.getAttribute('href').split('#');
    if (!sheet) continue;
    if (!sheets.has(sheet)) sheets.set(sheet, await (await fetch(sheet)).text());
    if (!sheets.get(sheet).includes(`id="${id}"`)) say(`no icon ${id}`, use.parentElement);
  }

  for (const select of document.querySelectorAll('select[required]')) if (select.options[0]?.value !== '') say('a required choice does not begin empty', select);
  for (const field of document.querySelectorAll('[type=date][maxlength],[type=time][maxlength]')) say('a date has a greatest length', field);
  for (const field of document.querySelectorAll('[type=date],[type=time]')) if (field.getAttribute('value') && !field.value) say('a value that the field hides', field);
  for (const time of document.querySelectorAll('time[datetime]')) if (/\.\d{4}/.test(time.dateTime)) say('an instant too precise', time);
  for (const link of document.querySelectorAll('a[href]')) if (/%(?![0-9A-Fa-f]{2})/.test(link.getAttribute('href'))) say('a bad % in a link', link);
  for (const form of document.querySelectorAll('form[role=search]')) if (!form.querySelector('button')) say('a search has no button', form);
  for (const form of document.querySelectorAll('form:has([type=password])')) if (!form.querySelector('[autocomplete~=username]')) say('a password goes without its account', form);
  return wrong;
}
