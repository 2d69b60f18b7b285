// The login has run out under an open page: nothing typed is lost, and the way back is one click.
import { openDialog } from "./dialog.js";
import { saveAll } from "./drafts.js";

let login = document.body.dataset.login || "";

export function loginNeeded(status, address) {
  if (status === 401) return true;
  return Boolean(login && address) && new URL(address, location.href).pathname === new URL(login, location.href).pathname;
}

export function askForLogin() {
  saveAll();
  const dialog = document.getElementById("session-over");
  const link = dialog?.querySelector("[data-login-link]");
  if (!link) return;
  link.href = `${login}?next=${encodeURIComponent(location.pathname + location.search)}`;
  openDialog(dialog);
}

document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr } = event.detail;
  login = xhr.getResponseHeader("X-Login") || login;
  if (!login || !loginNeeded(xhr.status, xhr.responseURL)) return;
  event.detail.shouldSwap = false;
  event.detail.isError = true; // what was sent has not arrived: it stays kept
  askForLogin();
});
