(() => {
  "use strict";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const findings = new Map(all("[data-finding]").map((item) => [item.dataset.finding, item]));
  const flags = all("[data-flag]");
  const frames = all("[data-frame]");
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const show = (element) => element.scrollIntoView({ block: "center", inline: "nearest", behavior: still ? "auto" : "smooth" });

  function choose(number, mark) {
    for (const [key, item] of findings) item.classList.toggle("chosen", key === number);
    for (const frame of frames) frame.classList.toggle("chosen", frame.dataset.frame.split(" ").some((id) => id.startsWith(`mark-${number}-`)));
    for (const flag of flags) {
      flag.classList.toggle("chosen", flag.dataset.flag === number);
      if (flag.id === mark) flag.setAttribute("aria-current", "true");
      else flag.removeAttribute("aria-current");
    }
    for (const [key, item] of findings) {
      const link = item.querySelector(".title a, .title span");
      if (key === number) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  function toMark(id) {
    const flag = document.getElementById(id);
    if (!flag) return;
    choose(flag.dataset.flag, id);
    flag.focus({ preventScroll: true });
    show(flag);
  }

  function toFinding(number, mark) {
    const item = findings.get(number);
    if (!item) return;
    const folded = item.closest("details");
    if (folded) folded.open = true;
    choose(number, mark);
    (item.querySelector(".title a") || item).focus({ preventScroll: true });
    show(item);
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#mark-"], a[href^="#finding-"]');
    if (link) {
      event.preventDefault();
      const id = link.getAttribute("href").slice(1);
      if (id.startsWith("mark-")) toMark(id);
      else toFinding(id.slice("finding-".length), link.id || "");
      history.replaceState(null, "", `#${id}`);
      return;
    }
    const frame = event.target.closest("[data-frame]");
    if (frame) {
      const mark = frame.dataset.frame.split(" ")[0];
      toFinding(mark.split("-")[1], mark);
    }
  });

  const begin = decodeURIComponent(location.hash.slice(1));
  if (begin.startsWith("mark-")) toMark(begin);
  else if (begin.startsWith("finding-")) toFinding(begin.slice("finding-".length), "");
})();
