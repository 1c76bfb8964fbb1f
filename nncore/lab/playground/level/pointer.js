// Lets the canvas of this figure send, as a click, where the pointer rests and where it drags. In the place of the
// Shift key stands a word that says which of them it is.

const OFTEN = 70; // milliseconds from one message to the next
const STILL = 4; // pixels: less is a click, and no drag

function render({ model, el }) {
  let canvas = null, down = null, dragging = false, timer = 0, next = null, last = 0, swallow = false, ours = false;
  const send = (phase, event) => {
    const { clientX, clientY } = event, told = new MouseEvent("click", { clientX, clientY, bubbles: false });
    Object.defineProperty(told, "shiftKey", { value: phase });
    ours = true;
    canvas.dispatchEvent(told);
    ours = false;
  };
  const flush = () => { timer = 0; last = performance.now(); if (next) send(...next); next = null; };
  const soon = (phase, event) => {
    next = [phase, event];
    if (!timer) timer = setTimeout(flush, Math.max(0, OFTEN - (performance.now() - last)));
  };
  const drop = () => { clearTimeout(timer); timer = 0; next = null; };
  const move = (event) => {
    if (!down) return soon("rest", event);
    if (!dragging && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > STILL) {
      drop();
      send("press", down);
      dragging = true;
      canvas.setPointerCapture(event.pointerId);
    }
    if (dragging) soon("drag", event);
  };
  const press = (event) => { if (event.button === 0) { down = event; swallow = false; } };
  const release = (event) => {
    if (dragging) { drop(); send("drag", event); send("drop", event); swallow = true; }
    down = null;
    dragging = false;
  };
  const leave = () => { if (!down) { drop(); model.send({ phase: "leave" }); } };
  const click = (event) => {
    if (ours) return;
    if (swallow) event.stopImmediatePropagation(); // it ended a drag
    swallow = false;
  };
  const handlers = { pointermove: move, pointerdown: press, pointerup: release, pointercancel: release, pointerleave: leave };
  const find = () => {
    canvas = el.closest(".nncore-figure")?.querySelector(".nncore-canvas");
    if (!canvas) return false;
    for (const [name, handler] of Object.entries(handlers)) canvas.addEventListener(name, handler);
    canvas.parentElement.addEventListener("click", click, true);
    return true;
  };
  const watch = setInterval(() => { if (find()) clearInterval(watch); }, 100);
  return () => {
    clearInterval(watch);
    drop();
    if (!canvas) return;
    for (const [name, handler] of Object.entries(handlers)) canvas.removeEventListener(name, handler);
    canvas.parentElement?.removeEventListener("click", click, true);
  };
}

export default { render };
