// select[data-picker]: tom-select. With data-url the server searches (text, pinyin initials) and answers
// [{"value", "text", "note"}]; without it the options are searched by text and by their data-pinyin.
import TomSelect from "tom-select/dist/esm/tom-select.js";
import removeButton from "tom-select/dist/esm/plugins/remove_button/plugin.js";
import { askForLogin, loginNeeded } from "./session.js";
import { composing } from "./typing.js";

TomSelect.define("remove_button", removeButton);

async function ask(url, query) {
  const address = new URL(url, location.href);
  address.searchParams.set("q", query);
  const response = await fetch(address, { headers: { Accept: "application/json" }, credentials: "same-origin" });
  if (loginNeeded(response.status, response.url)) return askForLogin();
  return response.ok ? response.json() : [];
}

function line(data, escape) {
  return `<div>${escape(data.text)}${data.note ? `<small>${escape(data.note)}</small>` : ""}</div>`;
}

// What the server found for each word asked, so that only its answers are offered, in its order, also while the next
// answer is on its way.
function search(url) {
  const asked = new Map();
  return {
    load(query, done) {
      const keep = (found) => {
        asked.set(query.trim(), new Map(found.map((option, at) => [String(option.value), 1 / (at + 1)])));
        done(found);
      };
      ask(url, query).then((found) => keep(found || []), () => done([]));
    },
    score: (query) => (option) => asked.get(query.trim())?.get(String(option.value)) || 0,
    sortField: [{ field: "$order" }],
  };
}

function prepare(select) {
  if (select.tomselect) return;
  const { url, create, placeholder } = select.dataset;
  const picker = new TomSelect(select, {
    plugins: select.multiple ? { remove_button: { title: "去掉", label: "×" } } : {},
    maxOptions: 100,
    refreshThrottle: 0, // Enter must never take what was found for an earlier word
    searchField: ["text", "pinyin"],
    placeholder: placeholder || "",
    hidePlaceholder: true,
    create: create !== undefined,
    createOnBlur: create !== undefined,
    closeAfterSelect: !select.multiple,
    preload: url ? "focus" : false,
    ...(url ? search(url) : {}),
    render: {
      option: line,
      no_results: () => '<div class="no-results">没有找到</div>',
      loading: () => '<div class="no-results">正在取…</div>',
      option_create: (data, escape) => `<div class="create">新增“${escape(data.input)}”</div>`,
    },
  });
  // Enter and the arrows belong to the input method while it composes.
  picker.control_input.addEventListener("keydown", (event) => composing(event) && event.stopImmediatePropagation(), true);
}

function prepareAll() {
  document.querySelectorAll("select[data-picker]").forEach(prepare);
}

document.addEventListener("htmx:afterSettle", prepareAll);
prepareAll();
