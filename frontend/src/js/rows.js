// The cursor row: real focus, one row of the page in the tab order (roving tabindex).
import { visible } from "./typing.js";

const rows = () => [...document.querySelectorAll("[data-row]")].filter(visible);

export const cursorRow = () => document.querySelector("[data-row].cursor");

function mark(row) {
  for (const other of document.querySelectorAll("[data-row].cursor, [data-row][tabindex='0']")) {
    other.classList.remove("cursor");
    other.tabIndex = -1;
  }
  row.classList.add("cursor");
  row.tabIndex = 0;
}

export function moveCursor(step) {
  const all = rows();
  if (!all.length) return false;
  const at = all.indexOf(cursorRow());
  const next = at < 0 ? all.find((row) => row.tabIndex === 0) || all[0] : all[Math.min(Math.max(at + step, 0), all.length - 1)];
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
  return true;
}

// Enter and space belong to the row only when the row itself has the focus, not a link within it.
const held = () => (document.activeElement?.matches("[data-row]") ? document.activeElement : null);

export function openRow() {
  const link = held()?.querySelector("a.title, td.title a, a");
  if (!link) return false;
  link.click();
  return true;
}

export function tickRow() {
  const box = held()?.querySelector("input[type=checkbox]");
  if (!box) return false;
  box.click();
  return true;
}

// After a part of the page was exchanged one row must still be reachable by Tab.
function settle() {
  const all = rows();
  for (const row of all) if (!row.hasAttribute("tabindex")) row.tabIndex = -1;
  if (all.length && !all.some((row) => row.tabIndex === 0)) all[0].tabIndex = 0;
}

document.addEventListener("focusin", (event) => {
  const row = event.target instanceof Element && event.target.closest("[data-row]");
  if (row) mark(row);
});
document.addEventListener("htmx:afterSettle", settle);
settle();
