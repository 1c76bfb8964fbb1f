// What stands between a figure of a page and canvas.js, which paints: as much of a widget's model as that asks for.

(() => {
  class Model {
    constructor(hands, said) { this.values = { hands }; this.said = said; this.listeners = new Set(); }
    get(name) { return this.values[name]; }
    set(values) { Object.assign(this.values, values); this.listeners.forEach((tell) => tell()); }
    on(events, tell) { if (events.includes("change:frame")) this.listeners.add(tell); }
    off(events, tell) { this.listeners.delete(tell); }
    save_changes() {}
    send(content) { if (content.kind === "drag") this.said(content); }
  }

  nncore.Stage = class {
    // Puts a canvas into the figure's stage, in place of its picture, and its words below. `hands` are the
    // parameters that can be dragged, and `said` hears of each drag.
    constructor(element, hands = [], said = () => {}) {
      this.stage = element.querySelector(".stage");
      this.words = element.querySelector(".nncore-words");
      this.model = new Model(hands, said);
      const printed = this.stage.querySelector("img")?.alt; // on paper there is the picture of where it starts
      addEventListener("beforeprint", () => { this.words.textContent = printed ?? this.words.textContent; });
      addEventListener("afterprint", () => { this.words.textContent = this.model.get("frame").words; });
    }

    show(frame, data) {
      this.words.textContent = frame.words;
      this.model.set({ frame, data });
      if (this.box) return;
      this.box = document.createElement("div");
      this.stage.append(this.box);
      nncorePaint.render({ model: this.model, el: this.box });
      this.stage.classList.add("painted");
    }

    resting(rests) { this.words.setAttribute("aria-live", rests ? "polite" : "off"); }
  };

  nncore.whenNear = (selector, wake) => {
    // Wakes each figure when it is about to be seen; one that cannot wake says why.
    const near = new IntersectionObserver((seen) => seen.filter((one) => one.isIntersecting).forEach(({ target }) => {
      near.unobserve(target);
      wake(target).catch((error) => {
        target.querySelector(".complaint").textContent = `This figure stands still: ${error.message}.`;
      });
    }), { rootMargin: "1200px" });
    document.documentElement.classList.add("alive");
    document.querySelectorAll(selector).forEach((element) => near.observe(element));
  };
})();
