// Long work: its share stands in the window's title while it runs, so that it is seen from another window.
const title = document.title;

function tell() {
  const running = document.querySelector("[data-progress][hx-get]");
  if (!running) {
    document.title = title;
    return;
  }
  const [done, total] = running.dataset.progress.split("/").map(Number);
  document.title = total ? `（${Math.floor((100 * done) / total)}%）${title}` : title;
}

document.addEventListener("htmx:afterSettle", tell);
tell();
