// Toasts: for what has succeeded. They stay eight seconds, longer while the pointer or the focus is on them.
const SECONDS = 8;
const place = document.querySelector("[data-toasts]");

function run(toast) {
  let left = SECONDS;
  const shown = toast.querySelector("[data-seconds]");
  const tell = () => shown && (shown.textContent = `（${left}秒）`);
  tell();
  const clock = setInterval(() => {
    if (toast.matches(":hover") || toast.contains(document.activeElement)) return;
    left -= 1;
    tell();
    if (left > 0) return;
    clearInterval(clock);
    toast.remove();
  }, 1000);
}

export function say(text, { undo_url: undoUrl = "", undo = "撤回" } = {}) {
  const piece = document.getElementById("toast-piece");
  if (!place || !piece) return;
  const toast = piece.content.firstElementChild.cloneNode(true);
  toast.querySelector("span").textContent = text;
  const form = toast.querySelector("form");
  if (undoUrl) {
    form.action = undoUrl;
    form.querySelector("button").firstChild.textContent = undo;
  } else form.remove();
  place.append(toast);
  run(toast);
}

// HX-Trigger: {"toast": {"text": …, "undo_url": …}}
document.addEventListener("toast", (event) => say(event.detail.text ?? event.detail.value, event.detail));
for (const toast of place?.querySelectorAll("[data-toast]") || []) run(toast);
