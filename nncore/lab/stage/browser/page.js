// The page around the canvas: its colours, its keys, whether it is seen, and whether its kernel lives.

const FONT = "system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif";

const INKS = {
  light: { ink: "#24292f", faint: "#d0d4d9", paper: "#ffffff" },
  dark: { ink: "#e6e8ea", faint: "#5a6068", paper: "#16181b" },
};

function ground(element) {
  // Whether the first ground below the element that can be seen is dark.
  for (let below = element; below; below = below.parentElement) {
    const [r, g, b, alpha = 1] = (getComputedStyle(below).backgroundColor.match(/[\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
    if (alpha > 0.5) return 0.3 * r + 0.59 * g + 0.11 * b < 128 ? "dark" : "light";
  }
  const dark = getComputedStyle(document.documentElement).colorScheme.includes("dark");
  return dark && matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

function roles(element) {
  // The page's own colours, so that the picture is at home in a light and in a dark theme. A page that names
  // none is asked how dark it is, and the words beside the picture take their colour from here.
  const style = getComputedStyle(element), given = (name) => style.getPropertyValue(name).trim();
  const themed = given("--jp-ui-font-color1") && given("--jp-layout-color0");
  const own = themed ? INKS.light : INKS[ground(element)];
  (element.closest(".nncore-figure") ?? element).style.setProperty("--nncore-ink", own.ink);
  if (!themed) return { ...own, dark: own === INKS.dark };
  return {
    dark: luminance(channels(given("--jp-layout-color0"))) < 0.18,
    ink: given("--jp-ui-font-color1"),
    faint: given("--jp-border-color1") || own.faint,
    paper: given("--jp-layout-color0"),
  };
}

function keepKeys(figure) {
  // A plain key in a control belongs to the control: without this, JupyterLab takes "m" in a menu for a shortcut.
  if (!figure || figure.dataset.keepsKeys) return;
  figure.dataset.keepsKeys = "yes";
  figure.addEventListener("keydown", (event) => {
    const run = event.key === "Enter" && event.shiftKey;
    if (!event.ctrlKey && !event.metaKey && !event.altKey && !run) event.stopPropagation();
  });
}

function whenSharper(soon) {
  // A window that is moved to a finer screen, or zoomed: the canvas needs more pixels. Returns how to stop.
  let media = null;
  const again = () => { stop(); watch(); soon(); };
  const stop = () => { media.removeEventListener("change", again); window.removeEventListener("resize", again); };
  const watch = () => {
    media = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    media.addEventListener("change", again);
    window.addEventListener("resize", again);
  };
  watch();
  return stop;
}

function whenSeen(canvas, tell) {
  // Tells whether the picture is in sight, or close to it, each time that it changes. Returns how to stop.
  let near = true, told = true;
  const look = () => {
    const seen = near && document.visibilityState === "visible";
    if (seen !== told) tell((told = seen));
  };
  const sight = new IntersectionObserver((seen) => { near = seen[seen.length - 1].isIntersecting; look(); }, { rootMargin: "200px" });
  const gone = () => { near = false; look(); };
  sight.observe(canvas);
  document.addEventListener("visibilitychange", look);
  window.addEventListener("pagehide", gone);
  return () => {
    sight.disconnect();
    document.removeEventListener("visibilitychange", look);
    window.removeEventListener("pagehide", gone);
    gone();
  };
}

function whenEnded(model, el, tell) {
  // Tells once when the kernel that moves the picture is gone. Returns how to stop.
  const kernel = model.widget_manager?.kernel; // JupyterLab's and Notebook's
  const comm = () => { if (el.closest(".jupyter-widgets-disconnected")) end(); };
  const status = (_, now) => { if (["restarting", "autorestarting", "terminating", "dead"].includes(now)) end(); };
  const end = () => { stop(); tell(); };
  const stop = () => {
    model.off("comm_live_update", comm);
    kernel?.statusChanged?.disconnect(status);
    kernel?.disposed?.disconnect(end);
  };
  model.on("comm_live_update", comm);
  kernel?.statusChanged?.connect(status);
  kernel?.disposed?.connect(end);
  return stop;
}

function sayEnded(canvas) {
  const figure = canvas.closest(".nncore-figure");
  if (!figure || figure.classList.contains("nncore-ended")) return;
  figure.classList.add("nncore-ended");
  for (const child of figure.children) child.inert = !child.contains(canvas) && !child.classList.contains("nncore-words");
  const words = document.createElement("div");
  words.className = "nncore-ended-words";
  words.setAttribute("role", "status");
  words.textContent = "The kernel that moved this picture has ended: run its cell again.";
  canvas.after(words);
}

