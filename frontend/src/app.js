// Every page. Each file is one behaviour, bound by data- attributes on the document; none needs another page's content.
import "./js/session.js"; // before refusals: an expired login is no refusal
import "./js/refusals.js";
import "./js/dialog.js";
import "./js/menus.js";
import "./js/rows.js";
import "./js/keyboard.js";
import "./js/keylist.js";
import "./js/toast.js";
import "./js/pickers.js";
import "./js/lines.js";
import "./js/drafts.js";
import "./js/search.js";
import "./js/once.js";
import "./js/confirm-leave.js";
import "./js/progress.js";
import "./js/fetching.js";
import "./js/small-acts.js";
import "./js/intake.js";
import "./js/confirm.js";
