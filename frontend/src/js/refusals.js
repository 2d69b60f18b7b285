// A refused step answers with a notice. It stands above what was tried: in the open dialog, else at the head of the page.
import { openModal } from "./dialog.js";

const place = () => openModal()?.querySelector(".refusals") || document.getElementById("refusal");

function bringIntoSight(box) {
  box.tabIndex = -1;
  box.focus({ preventScroll: true });
  box.scrollIntoView({ block: "nearest" });
}

function show(id) {
  const box = place();
  const piece = document.getElementById(id);
  if (!box || !piece) return;
  box.replaceChildren(piece.content.cloneNode(true));
  bringIntoSight(box);
}

document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr } = event.detail;
  const notice = /^\s*<div class="notice/.test(event.detail.serverResponse || "");
  if (![403, 409, 422].includes(xhr.status) || !notice || !place()) return;
  event.detail.target = place();
  event.detail.swapOverride = "innerHTML";
  setTimeout(() => bringIntoSight(place()), 60);
});
document.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.successful && event.detail.requestConfig?.verb !== "get") document.querySelectorAll(".refusals").forEach((box) => box.replaceChildren());
});
document.addEventListener("htmx:sendError", () => show("offline-piece"));
document.addEventListener("htmx:timeout", () => show("offline-piece"));
document.addEventListener("htmx:responseError", (event) => {
  if (event.detail.xhr.status >= 500) show("fault-piece");
});
