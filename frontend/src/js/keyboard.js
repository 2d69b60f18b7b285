// Keys of every page. Single letters are dead inside fields and while an input method composes.
import { openDialog, openModal } from "./dialog.js";
import { closeMenus } from "./menus.js";
import { cursorRow, moveCursor, openRow, tickRow } from "./rows.js";
import { composing, inField, visible } from "./typing.js";

const GO_WITHIN = 1200; // milliseconds between G and the letter of the place
let goUntil = 0;

function press(element) {
  if (element.matches("input, select, textarea")) element.focus();
  else element.click();
}

// The element of a letter: in the open dialog, else in the cursor row, else anywhere on the page.
function elementOf(key) {
  const selector = `[data-key="${CSS.escape(key)}"]`;
  const modal = openModal();
  const places = modal ? [modal] : [cursorRow(), document];
  for (const place of places) {
    const found = place && [...place.querySelectorAll(selector)].find((e) => visible(e) && !e.disabled && !e.closest("dialog:not([open])"));
    if (found) return found;
  }
  return null;
}

function go(key) {
  const link = document.querySelector(`[data-go="${CSS.escape(key)}"]`);
  if (link) link.click();
  return Boolean(link);
}

function filter() {
  const place = document.querySelector("[data-filter]") || document.querySelector(".filters input, .filters summary");
  if (place) place.focus();
  return Boolean(place);
}

const PLAIN = {
  j: () => moveCursor(1),
  k: () => moveCursor(-1),
  ArrowDown: () => cursorRow() === document.activeElement && moveCursor(1),
  ArrowUp: () => cursorRow() === document.activeElement && moveCursor(-1),
  Enter: () => openRow(),
  " ": () => tickRow(),
  "/": filter,
  "、": filter,
  "?": () => openDialog("#keys"),
  "？": () => openDialog("#keys"),
};

function escape(event) {
  if (closeMenus()) event.preventDefault();
  else if (inField(event.target) && !openModal()) event.target.blur();
}

document.addEventListener("keydown", (event) => {
  if (composing(event) || event.defaultPrevented) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && key === "k") {
    if (openDialog("#search")) event.preventDefault();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (key === "Escape") return escape(event);
  if (inField(event.target)) return;

  const going = performance.now() < goUntil;
  goUntil = 0;
  if (going && !openModal() && go(key)) return event.preventDefault();
  if (key === "g" && !openModal()) {
    goUntil = performance.now() + GO_WITHIN;
    return;
  }
  const element = key.length === 1 && elementOf(key);
  if (element) {
    event.preventDefault();
    return press(element);
  }
  if (!openModal() && PLAIN[key] && PLAIN[key]() !== false) event.preventDefault();
});
