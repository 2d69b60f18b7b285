// Native dialogs: opened by data-dialog-open, closed by data-dialog-close; one that htmx brought opens by itself.
const QUIET = ["search", "keys", "places"]; // hold nothing typed: a click beside them closes

export const openModal = () => [...document.querySelectorAll("dialog[open]")].filter((d) => !d.classList.contains("still")).pop() || null;

export function openDialog(which) {
  const dialog = typeof which === "string" ? document.querySelector(which) : which;
  if (!dialog) return false;
  if (!dialog.open) {
    for (const other of document.querySelectorAll("dialog[open]")) if (QUIET.includes(other.id)) other.close();
    dialog.showModal();
    dialog.dispatchEvent(new CustomEvent("dialog-opened", { bubbles: true }));
  }
  return true;
}

function openBrought() {
  for (const dialog of document.querySelectorAll("dialog[data-dialog-auto]:not([open])")) {
    dialog.removeAttribute("data-dialog-auto");
    dialog.addEventListener("close", () => dialog.closest("#dialogs") && dialog.remove());
    openDialog(dialog);
  }
}

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const opener = target?.closest("[data-dialog-open]");
  if (opener && openDialog(opener.dataset.dialogOpen)) return event.preventDefault();
  if (target?.closest("[data-dialog-close]")) target.closest("dialog")?.close();
  if (target?.matches("dialog[open]") && QUIET.includes(target.id)) target.close();
});

// The server says HX-Trigger: dialog-close when what the dialog asked for is done.
document.addEventListener("dialog-close", () => openModal()?.close());
document.addEventListener("htmx:afterSettle", openBrought);
openBrought();
