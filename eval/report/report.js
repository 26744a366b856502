"use strict";
(() => {
  const root = document.documentElement;
  const speak = (language) => {
    root.dataset.lang = language;
    root.lang = language;
  };
  if (!/^zh/i.test(navigator.language)) speak("en");
  if (/^#(zh|en)$/.test(location.hash)) speak(location.hash.slice(1));
  document.getElementById("language").addEventListener("click", () => {
    speak(root.dataset.lang === "zh" ? "en" : "zh");
  });

  const items = [...document.querySelectorAll("#list > details")];
  addEventListener("beforeprint", () => items.forEach((item) => (item.open = true)));

  const form = document.getElementById("filters");
  if (!form) return;
  const wanted = (name) =>
    new Set([...form.querySelectorAll(`[name=${name}]:checked`)].map((box) => box.value));
  const apply = () => {
    const kinds = wanted("kind");
    const causes = wanted("cause");
    const text = document.getElementById("find").value.trim().toLowerCase();
    let shown = 0;
    for (const item of items) {
      item.hidden =
        !kinds.has(item.dataset.kind) ||
        !causes.has(item.dataset.cause) ||
        !item.textContent.toLowerCase().includes(text);
      shown += !item.hidden;
    }
    document.getElementById("count").textContent = `${shown} / ${items.length}`;
  };
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
})();
