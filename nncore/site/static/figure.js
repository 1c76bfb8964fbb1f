// A live figure without a kernel: its controls choose among Scenes that were computed ahead, and canvas.js paints.

(() => {
  class Model {
    // As much of a widget's model as canvas.js asks for.
    constructor() { this.values = {}; this.listeners = new Set(); }
    get(name) { return this.values[name]; }
    set(values) { Object.assign(this.values, values); this.listeners.forEach((tell) => tell()); }
    on(events, tell) { if (events.includes("change:frame")) this.listeners.add(tell); }
    off(events, tell) { this.listeners.delete(tell); }
    save_changes() {}
    send() {}
  }

  class Figure {
    constructor(element, film) {
      this.element = element;
      this.film = film;
      this.axes = [...element.querySelectorAll("[data-axis]")];
      this.words = element.querySelector(".nncore-words");
      this.complaint = element.querySelector(".complaint");
      this.model = new Model();
      const live = (rests) => this.words.setAttribute("aria-live", rests ? "polite" : "off");
      if (element.querySelector(".film")) this.reel = new nncore.Reel(element, (k) => this.show(k), live);
      this.axes.forEach((axis) => axis.addEventListener("input", () => this.moved(axis)));
      this.load();
      this.show(this.reel ? this.reel.at : 0);
      const stage = element.querySelector(".stage"), box = document.createElement("div");
      this.printed = element.querySelector("img")?.alt; // on paper there is the picture of where it starts
      addEventListener("beforeprint", () => { this.words.textContent = this.printed ?? this.words.textContent; });
      addEventListener("afterprint", () => { this.words.textContent = this.model.get("frame").words; });
      stage.append(box);
      nncorePaint.render({ model: this.model, el: box });
      stage.classList.add("painted");
    }

    stopsOf(axis) { return axis.type === "checkbox" ? 2 : axis.options?.length ?? JSON.parse(axis.dataset.stops).length; }
    stopOf(axis) { return axis.type === "checkbox" ? Number(axis.checked) : Number(axis.value); }

    load() {
      // The pictures of the point of the lattice where the controls stand; the last control goes fastest.
      const point = this.axes.reduce((at, axis) => at * this.stopsOf(axis) + this.stopOf(axis), 0);
      this.pictures = this.film.films[point];
      this.reel?.load(this.pictures.map(([label]) => label));
    }

    moved(axis) {
      this.say(axis);
      this.load();
      if (!this.reel) return this.show(0);
      const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
      this.reel.stop();
      this.reel.go(calm ? this.reel.last : 0);
      if (!calm) this.reel.start();
    }

    say(axis) {
      if (axis.type !== "range") return;
      const words = JSON.parse(axis.dataset.stops)[axis.value];
      axis.setAttribute("aria-valuetext", words);
      axis.nextElementSibling.textContent = words;
    }

    show(k) {
      const { frame, data, bounds, complaint = "" } = this.film.scene(this.pictures[k][1]);
      this.complaint.textContent = complaint;
      if (!frame) return;
      this.words.textContent = frame.words;
      this.model.set({ frame, data });
      this.bound(bounds);
    }

    bound(bounds) {
      // A Scene may say how far another slider goes in it; the slider then goes no further.
      for (const axis of this.axes.filter(({ type, dataset }) => type === "range" && dataset.axis in bounds)) {
        const [low, high] = bounds[axis.dataset.axis];
        const inside = JSON.parse(axis.dataset.values).flatMap((v, k) => (v >= low && v <= high ? [k] : []));
        if (!inside.length) continue;
        [axis.min, axis.max] = [inside[0], inside.at(-1)];
        this.say(axis);
      }
    }
  }

  function wake(element) {
    const { figure, source } = element.dataset;
    nncore.load(figure, source).then((film) => new Figure(element, film)).catch((error) => {
      element.querySelector(".complaint").textContent = `This figure stands still: ${error.message}.`;
    });
  }

  document.documentElement.classList.add("alive");
  const near = new IntersectionObserver((seen) => {
    for (const { target, isIntersecting } of seen) if (isIntersecting) { near.unobserve(target); wake(target); }
  }, { rootMargin: "1200px" });
  document.querySelectorAll(".nncore-figure").forEach((element) => near.observe(element));
})();
