// Shows a figure in the place of its own picture. The picture is all that a notebook saves; this finds it on
// the page by how its bytes begin, and as long as there is a kernel, the figure that moves stands there instead.
// What is saved as HTML is found by its class, and taken off the page meanwhile: it holds the answer.

function initialize({ model }) {
  const manager = model.widget_manager, shown = new Map(); // each picture, and the view in its place
  let due = false;

  const show = async (picture) => {
    const slot = document.createElement("div");
    slot.className = "nncore-slot";
    const inside = document.createDocumentFragment();
    const away = () => { picture.style.display = "none"; inside.append(...picture.childNodes); };
    const back = () => { picture.style.display = ""; picture.append(inside); };
    shown.set(picture, { back, remove: () => slot.remove() });
    const view = await manager.create_view(await manager.get_model(model.get("figure")));
    if (!picture.isConnected) { shown.delete(picture); return view.remove(); }
    picture.after(slot);
    away();
    // `attach` lets the controls know that they are on a page; it is inherited by every widget's class.
    view.luminoWidget.constructor.attach(view.luminoWidget, slot);
    const remove = () => {
      if (!slot.isConnected) document.body.append(slot); // only what is on a page can be detached from it
      view.remove();
      slot.remove();
    };
    shown.set(picture, { back, remove });
  };
  const look = () => {
    due = false;
    for (const [picture, { remove, back }] of shown) {
      if (picture.isConnected) continue;
      remove();
      back(); // a cell that comes back into view brings its picture along
      shown.delete(picture);
    }
    const start = model.get("picture"), place = model.get("place");
    const names = [start && `img[src^="data:image/png;base64,${start}"]`, place && `.${place}`].filter(Boolean);
    if (!names.length) return;
    const pictures = document.querySelectorAll(names.join(","));
    const failed = (picture) => { shown.get(picture)?.back(); shown.delete(picture); };
    for (const picture of pictures) if (!shown.has(picture)) show(picture).catch(() => failed(picture));
  };
  const soon = () => { if (!due) { due = true; requestAnimationFrame(look); } };

  const page = new MutationObserver(soon);
  page.observe(document.body, { childList: true, subtree: true });
  model.on("change:picture change:place", soon);
  soon();
  return () => {
    page.disconnect();
    model.off("change:picture change:place", soon);
    for (const { remove, back } of shown.values()) { back(); remove(); }
  };
}

export default { initialize };
