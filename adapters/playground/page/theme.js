// Light or dark, before anything is drawn: what the person chose here, or else what her system says.
const chosen = localStorage.getItem("dueline-theme");
const system = matchMedia("(prefers-color-scheme: dark)");
document.documentElement.dataset.theme = chosen ?? (system.matches ? "dark" : "light");
