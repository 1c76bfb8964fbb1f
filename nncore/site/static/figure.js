// A live figure without a kernel: its controls choose among Scenes that were computed ahead, and canvas.js paints.

(() => {
  function numbersOf(axis) {
    // What a slider's stops stand for, if they are numbers; null if not.
    const places = JSON.parse(axis.dataset.stops).map((words) => Number(words.replace("−", "-")));
    return places.every(Number.isFinite) ? places : null;
  }

  class Figure {
    constructor(element, film) {
      this.element = element;
      this.film = film;
      this.axes = [...element.querySelectorAll("[data-axis]")];
      this.complaint = element.querySelector(".complaint");
      this.places = new Map(this.axes.filter(({ type }) => type === "range").map((axis) => [axis, numbersOf(axis)]));
      const hands = this.axes.filter((axis) => this.places.get(axis)).map(({ dataset }) => dataset.axis);
      this.stage = new nncore.Stage(element, hands, (drag) => this.dragged(drag));
      if (element.querySelector(".film")) this.reel = new nncore.Reel(element, (k) => this.show(k), (rests) => this.stage.resting(rests));
      this.axes.forEach((axis) => axis.addEventListener("input", () => this.moved(axis)));
      this.load();
      this.show(this.reel ? this.reel.at : 0);
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

    dragged({ how, phase, to }) {
      // A handle goes to the stops that are nearest to it, a turn by its share of the stops.
      if (phase === "start") this.from = new Map(this.axes.map((axis) => [axis, Number(axis.value)]));
      if (phase !== "move") return;
      const changed = this.axes.filter((axis) => {
        const places = this.places.get(axis), wanted = to[axis.dataset.axis], before = axis.value;
        if (!places || wanted === undefined) return false;
        const far = places.map((place) => Math.abs(place - wanted));
        axis.value = how === "turn" ? Math.round(this.from.get(axis) + wanted * (places.length - 1)) : far.indexOf(Math.min(...far));
        return axis.value !== before;
      });
      changed.forEach((axis) => this.say(axis));
      if (changed.length) this.moved(changed[0]);
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
      this.stage.show(frame, data);
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

  nncore.whenNear("[data-figure]", async (element) => {
    const { figure, source } = element.dataset;
    new Figure(element, await nncore.load(figure, source));
  });
})();
