// When a key belongs to what is being written, and not to the page.
const FIELDS = "input, textarea, select, [contenteditable=''], [contenteditable='true']";
const NOT_TEXT = ["checkbox", "radio", "button", "submit", "reset", "range", "file"];

export const composing = (event) => event.isComposing || event.keyCode === 229;

export function inField(element) {
  const field = element instanceof Element && element.closest(FIELDS);
  return Boolean(field) && !NOT_TEXT.includes(field.type);
}

export const visible = (element) => element.getClientRects().length > 0;
