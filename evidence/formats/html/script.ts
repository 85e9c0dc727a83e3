/**
 * Search and filter, the only things in the report that need a script. Everything can be read and printed without it:
 * the box is shown by the script itself. Plain ES2015, named in the document's Content-Security-Policy by its hash.
 *
 * What is looked for is `[data-find]`; its text, that of the block it stands in (`.said`) and the names of the rule
 * (`data-name`) count. Its tone is its own or that of what it stands in. `[data-group]` is hidden when nothing in it is left.
 */
export const script = `
(function () {
  "use strict";
  var box = document.getElementById("filter");
  var field = document.getElementById("search-field");
  var status = document.getElementById("search-status");
  if (!box || !field || !status) return;
  box.hidden = false;
  var tones = Array.from(box.querySelectorAll("input[type=checkbox]"));
  var folds = Array.from(document.querySelectorAll("main details"));
  var entries = null;
  var opened = [];
  function read() {
    var about = new Map();
    function once(element, make) {
      if (!element) return "";
      if (!about.has(element)) about.set(element, make(element));
      return about.get(element);
    }
    function said(group) {
      return Array.from(group.children).filter(function (each) { return each.className === "said"; })
        .map(function (each) { return each.textContent; }).join(" ").toLowerCase();
    }
    function named(group) { return group.getAttribute("data-name").toLowerCase(); }
    return Array.from(document.querySelectorAll("[data-find]")).map(function (item) {
      var toned = item.closest("[data-tone]");
      var groups = [];
      for (var up = item.parentElement.closest("[data-group]"); up; up = up.parentElement.closest("[data-group]")) groups.push(up);
      return {
        item: item,
        groups: groups,
        tone: toned ? toned.getAttribute("data-tone") : "",
        text: once(item.closest("[data-name]"), named) + " " + once(groups[0], said) + " " + item.textContent.toLowerCase()
      };
    });
  }
  function apply() {
    entries = entries || read();
    var words = field.value.toLowerCase().split(/\\s+/).filter(Boolean);
    var wanted = tones.filter(function (each) { return each.checked; }).map(function (each) { return each.value; });
    var all = words.length === 0 && wanted.length === 0;
    var left = new Map();
    var found = 0;
    entries.forEach(function (entry) {
      var hit = all || ((wanted.length === 0 || wanted.includes(entry.tone)) &&
        words.every(function (word) { return entry.text.includes(word); }));
      if (entry.item.hidden === hit) entry.item.hidden = !hit;
      if (hit) found += 1;
      entry.groups.forEach(function (group) { left.set(group, (left.get(group) || 0) + (hit ? 1 : 0)); });
    });
    left.forEach(function (count, group) { group.hidden = count === 0; });
    opened.forEach(function (fold) { fold.open = false; });
    opened = [];
    if (!all && found <= 500) {
      folds.forEach(function (fold) {
        if (fold.open || !left.get(fold)) return;
        fold.open = true;
        opened.push(fold);
      });
    }
    document.body.classList.toggle("filtered", !all);
    status.textContent = all ? "" : found + " / " + entries.length;
  }
  var timer;
  function soon() {
    clearTimeout(timer);
    timer = setTimeout(apply, 120);
  }
  field.addEventListener("input", soon);
  tones.forEach(function (each) { each.addEventListener("change", soon); });
})();
`;
