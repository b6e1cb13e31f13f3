// Light or dark, before anything is drawn: what was chosen here, or else what the system says.
const system = matchMedia("(prefers-color-scheme: dark)");
document.documentElement.dataset.theme = localStorage.getItem("dueline-theme") ?? (system.matches ? "dark" : "light");
