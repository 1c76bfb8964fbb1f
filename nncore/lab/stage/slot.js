// Shows a figure in the place of its own picture. The picture is all that a notebook saves; this finds it on
// the page by how its bytes begin, and as long as there is a kernel, the figure that moves stands there instead.

function initialize({ model }) {
  const manager = model.widget_manager, shown = new Map(); // each picture, and the view in its place
  let due = false;

  const show = async (picture) => {
    const slot = document.createElement("div");
    slot.className = "nncore-slot";
    shown.set(picture, { remove: () => slot.remove() });
    const view = await manager.create_view(await manager.get_model(model.get("figure")));
    if (!picture.isConnected) { shown.delete(picture); return view.remove(); }
    picture.after(slot);
    picture.style.display = "none";
    // `attach` lets the controls know that they are on a page; it is inherited by every widget's class.
    view.luminoWidget.constructor.attach(view.luminoWidget, slot);
    shown.set(picture, { remove: () => { view.remove(); slot.remove(); } });
  };
  const look = () => {
    due = false;
    for (const [picture, { remove }] of shown) {
      if (picture.isConnected) continue;
      remove();
      picture.style.display = ""; // a cell that comes back into view brings its picture along
      shown.delete(picture);
    }
    if (!model.get("picture")) return;
    const pictures = document.querySelectorAll(`img[src^="data:image/png;base64,${model.get("picture")}"]`);
    for (const picture of pictures) if (!shown.has(picture)) show(picture).catch(() => shown.delete(picture));
  };
  const soon = () => { if (!due) { due = true; requestAnimationFrame(look); } };

  const page = new MutationObserver(soon);
  page.observe(document.body, { childList: true, subtree: true });
  model.on("change:picture", soon);
  soon();
  return () => {
    page.disconnect();
    model.off("change:picture", soon);
    for (const [picture, { remove }] of shown) { picture.style.display = ""; remove(); }
  };
}

export default { initialize };
