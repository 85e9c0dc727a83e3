/**
 * The search, the only thing in the report that needs a script. Everything can be read and printed without it: the
 * box is shown by the script itself. Plain ES2015, named in the document's Content-Security-Policy by its hash.
 */
export const script = `
(function () {
  "use strict";
  var box = document.getElementById("search");
  var field = document.getElementById("search-field");
  var status = document.getElementById("search-status");
  if (!box || !field || !status) return;
  box.hidden = false;
  var items = Array.from(document.querySelectorAll("[data-find]"));
  var groups = Array.from(document.querySelectorAll("[data-group]")).reverse();
  var folds = Array.from(document.querySelectorAll("main details"));
  var texts = null;
  var opened = [];
  function read(item) {
    var group = item.closest("[data-name]");
    return ((group ? group.getAttribute("data-name") + " " : "") + item.textContent).toLowerCase();
  }
  function search() {
    var words = field.value.toLowerCase().split(/\\s+/).filter(Boolean);
    texts = texts || items.map(read);
    var found = 0;
    items.forEach(function (item, index) {
      var hit = words.every(function (word) { return texts[index].includes(word); });
      item.hidden = !hit;
      if (hit) found += 1;
    });
    groups.forEach(function (group) {
      group.hidden = words.length > 0 && !group.querySelector("[data-find]:not([hidden])");
    });
    opened.forEach(function (fold) { fold.open = false; });
    opened = [];
    if (words.length > 0 && found <= 500) {
      folds.forEach(function (fold) {
        if (fold.open || !fold.querySelector("[data-find]:not([hidden])")) return;
        fold.open = true;
        opened.push(fold);
      });
    }
    status.textContent = words.length > 0 ? found + " / " + items.length : "";
  }
  var timer;
  field.addEventListener("input", function () {
    clearTimeout(timer);
    timer = setTimeout(search, 120);
  });
})();
`;
