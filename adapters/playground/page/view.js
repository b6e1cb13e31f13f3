// A page drawn from what is known: elements as plain values, and one function that changes the page to match them.

/** An element to be. `key` keeps it the same element when its neighbours change; `onClick` and the like are listeners. */
export function h(tag, props, ...kids) {
  return { tag, props: props ?? {}, kids: kids.flat(Number.POSITIVE_INFINITY).filter(isDrawn).map(asNode) };
}

/** Something another library draws: made anew only when `same` changes. */
export function foreign(key, same, make) {
  return { tag: "div", props: { key, class: "foreign" }, kids: [], foreign: { same, make } };
}

/** Makes the children of `parent` those of the list; what a person is typing into, or has scrolled, stays as it is. */
export function draw(parent, ...kids) {
  const list = kids.flat(Number.POSITIVE_INFINITY).filter(isDrawn).map(asNode);
  const keys = new Set(list.map((item) => item.props?.key).filter((key) => key !== undefined));
  const known = new Map();
  for (const node of [...parent.childNodes]) {
    if (node.drawnKey === undefined) continue;
    if (keys.has(node.drawnKey)) known.set(node.drawnKey, node);
    else remove(node);
  }
  let at = parent.firstChild;
  for (const item of list) {
    const node = known.get(item.props?.key) ?? reusable(at, item) ?? create(item);
    if (node === at) at = at.nextSibling;
    else parent.insertBefore(node, at);
    update(node, item);
  }
  while (at) {
    const next = at.nextSibling;
    remove(at);
    at = next;
  }
}

/** A dialog that is closed before it goes gives the focus back to where it was. */
function remove(node) {
  if (node.localName === "dialog" && node.open) node.close();
  node.remove();
}

function isDrawn(kid) {
  return kid !== null && kid !== undefined && kid !== false && kid !== true && kid !== "";
}

function asNode(kid) {
  return typeof kid === "object" ? kid : { text: String(kid) };
}

function reusable(node, item) {
  if (!node) return undefined;
  if (item.text !== undefined) return node.nodeType === Node.TEXT_NODE ? node : undefined;
  const same = node.nodeType === Node.ELEMENT_NODE && node.localName === item.tag;
  return same && node.drawnKey === undefined && item.props.key === undefined && !item.foreign ? node : undefined;
}

function create(item) {
  if (item.text !== undefined) return document.createTextNode(item.text);
  const node = document.createElement(item.tag);
  node.drawnKey = item.props.key;
  return node;
}

function update(node, item) {
  if (item.text !== undefined) {
    if (node.data !== item.text) node.data = item.text;
    return;
  }
  const before = node.drawnProps ?? {};
  node.drawnProps = item.props;
  for (const name of Object.keys(before)) if (!(name in item.props)) setProp(node, name, undefined, before[name]);
  if (item.foreign) drawForeign(node, item.foreign);
  else draw(node, item.kids);
  for (const [name, value] of Object.entries(item.props)) setProp(node, name, value, before[name]);
  item.props.after?.(node);
}

function setProp(node, name, value, before) {
  if (name === "key" || name === "after") return;
  if (name.startsWith("on")) return listen(node, name.slice(2).toLowerCase(), value);
  if (value === before) return;
  if (name === "value" || name === "checked" || name === "selected" || name === "indeterminate") {
    node[name] = value ?? (name === "value" ? "" : false);
    return;
  }
  if (value === undefined || value === null || value === false) node.removeAttribute(name);
  else node.setAttribute(name, value === true ? "" : String(value));
}

function listen(node, type, listener) {
  node.heard ??= {};
  if (!(type in node.heard)) node.addEventListener(type, (event) => node.heard[type]?.(event));
  node.heard[type] = listener;
}

function drawForeign(node, { same, make }) {
  if (node.drawnSame === same) return;
  node.drawnSame = same;
  node.replaceChildren(make());
}
