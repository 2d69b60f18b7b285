// The document on the left of the confirm page: selected words as offsets, jumping to a paragraph, deciding one.
// Offsets count characters as the server does (code points); every run of text says in data-at where it starts.

function offset(holder, node, at, edge) {
  if (!holder.contains(node)) return edge;
  const upTo = document.createRange();
  upTo.setStart(holder, 0);
  upTo.setEnd(node, at);
  return Number(holder.dataset.at) + [...upTo.toString()].length;
}

// {start, end} of the words selected in the document, or null.
export function selected(main) {
  const selection = window.getSelection();
  const doc = main.querySelector("[data-doc]");
  if (!doc || !selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!doc.contains(range.startContainer) && !doc.contains(range.endContainer)) return null;
  const runs = [...doc.querySelectorAll("[data-at]")].filter((run) => range.intersectsNode(run));
  if (!runs.length) return null;
  const first = runs[0];
  const last = runs[runs.length - 1];
  const start = offset(first, range.startContainer, range.startOffset, Number(first.dataset.at));
  const end = offset(last, range.endContainer, range.endOffset, Number(last.dataset.at) + [...last.textContent].length);
  return end > start ? { start, end } : null;
}

export function jump(main, number) {
  const paragraph = document.getElementById(`para-${number}`);
  const fold = paragraph?.closest("details");
  if (fold) fold.open = true;
  paragraph?.scrollIntoView({ block: "center" });
}

// Opens the line under a paragraph in which its reason is written.
export async function decide(main, number) {
  document.getElementById("decide")?.remove();
  const place = document.createElement("div");
  place.id = "decide";
  document.getElementById(`para-${number}`)?.after(place);
  await window.htmx.ajax("GET", `${main.dataset.base}paragraphs/${number}/`, { target: "#decide", swap: "outerHTML" });
  document.getElementById("decide")?.scrollIntoView({ block: "nearest" });
  document.getElementById("id_reason")?.select();
}

// The button beside selected words: 立为事项.
const main = document.querySelector("[data-confirm]");
let button;

function offer() {
  button?.remove();
  const part = selected(main);
  if (!part) return;
  const box = window.getSelection().getRangeAt(0).getBoundingClientRect();
  button = document.createElement("button");
  button.type = "button";
  button.className = "btn offer";
  button.textContent = "立为事项";
  button.dataset.addFrom = part.start;
  button.dataset.addTo = part.end;
  button.style.left = `${Math.min(box.right + 4, window.innerWidth - 110)}px`;
  button.style.top = `${Math.max(box.top - 34, 4)}px`;
  document.body.append(button);
}

if (main) {
  document.addEventListener("mouseup", (event) => setTimeout(() => event.target !== button && offer(), 0));
  document.addEventListener("keydown", () => button?.remove());
  document.addEventListener("htmx:afterSwap", () => button?.remove());
}
