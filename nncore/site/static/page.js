// What a page does besides its figures: what is too wide can be scrolled by key, and a narrow page begins with its text.

(() => {
  const NARROW = "(max-width: 72rem)"; // the list of sections then stands above the text, and not beside it
  const list = document.querySelector(".aside details");
  if (list && matchMedia(NARROW).matches) list.open = false;

  const wide = document.querySelectorAll("main pre, main .formula, main p, main li, main .prose table, .foot pre");
  const look = () => wide.forEach((box) => {
    if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  });
  look();
  addEventListener("resize", look);
  addEventListener("toggle", look, true); // what was folded has no width before
})();
