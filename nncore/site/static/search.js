// Finds sections by their words. What is found stands below the box; Escape closes it, arrows go through it.

(() => {
  const form = document.querySelector(".search"), box = form.querySelector("input"), list = form.querySelector(".found");
  let data = null;

  const wordsOf = (text) => text.toLowerCase().normalize("NFKD").match(/[\p{L}\p{N}]+/gu) ?? [];

  nncore.index = (loaded) => { data = loaded; find(); };

  function load() {
    if (data || document.querySelector("script[data-search]")) return;
    const script = document.createElement("script");
    script.src = "static/search-data.js";
    script.dataset.search = "";
    document.head.append(script);
  }

  function scores(asked) {
    // A section must have every word that is asked for, or one that begins with it.
    let total = null;
    for (const word of asked) {
      const here = new Map();
      for (const [known, places] of Object.entries(data.words)) {
        if (!known.startsWith(word)) continue;
        const share = known === word ? 1 : 0.4;
        for (let i = 0; i < places.length; i += 2)
          here.set(places[i], Math.max(here.get(places[i]) ?? 0, share * places[i + 1]));
      }
      total = total ? new Map([...total].filter(([k]) => here.has(k)).map(([k, score]) => [k, score + here.get(k)])) : here;
    }
    return [...(total ?? [])].sort((a, b) => b[1] - a[1]).slice(0, 12).map(([k]) => data.sections[k]);
  }

  function around(text, word) {
    const at = text.toLowerCase().indexOf(word), from = Math.max(0, text.lastIndexOf(" ", Math.max(0, at - 50)));
    return (from ? "… " : "") + text.slice(from, from + 150).trim() + (from + 150 < text.length ? " …" : "");
  }

  function row([address, title, chapter, text], word) {
    const link = document.createElement("a"), small = document.createElement("small");
    link.href = address;
    link.textContent = title === chapter ? title : `${title} · ${chapter}`;
    small.textContent = around(text, word);
    link.append(small);
    return link;
  }

  function find() {
    const asked = wordsOf(box.value);
    const open = asked.length > 0 && data !== null;
    const found = open ? scores(asked) : [];
    list.replaceChildren(...found.map((section) => row(section, asked[0])));
    if (open && !found.length) {
      const none = document.createElement("p");
      none.textContent = "Nothing in the book has all of these words.";
      list.append(none);
    }
    list.hidden = !open;
    box.setAttribute("aria-expanded", String(open));
  }

  function close() { list.hidden = true; box.setAttribute("aria-expanded", "false"); }

  box.addEventListener("focus", load);
  box.addEventListener("input", () => { load(); if (data) find(); });
  form.addEventListener("submit", (event) => { event.preventDefault(); list.querySelector("a")?.click(); });
  form.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key], links = [...list.querySelectorAll("a")];
    if (event.key === "Escape") { box.focus(); close(); }
    if (!step || !links.length) return;
    event.preventDefault();
    const to = links.indexOf(document.activeElement) + step;
    (links[to] ?? box).focus();
  });
  list.addEventListener("click", close);
  document.addEventListener("click", (event) => { if (!form.contains(event.target)) close(); });
  document.addEventListener("keydown", (event) => {
    const writes = event.target.closest?.("input, select, textarea");
    if (event.key === "/" && !writes) { event.preventDefault(); box.focus(); }
  });
})();
