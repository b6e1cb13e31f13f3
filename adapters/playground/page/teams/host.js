// Teams' looks for Adaptive Cards, light and dark, every pair of colours with contrast enough to read.

const light = {
  text: "#242424",
  subtle: "#616161",
  accent: "#4f52b2",
  good: "#0e700e",
  warning: "#8a3707",
  attention: "#b10e1c",
  surfaces: { emphasis: "#f5f5f5", accent: "#eef0fb", good: "#f1faf1", warning: "#fff6e5", attention: "#fdf3f4" },
  line: "#e0e0e0",
};
const dark = {
  text: "#ffffff",
  subtle: "#c4c4c4",
  accent: "#a6a7ff",
  good: "#7fd17f",
  warning: "#f7b27d",
  attention: "#ff99a4",
  surfaces: { emphasis: "#333333", accent: "#2b2b40", good: "#12331a", warning: "#402a12", attention: "#451d22" },
  line: "#4d4d4d",
};

/** For `new HostConfig(…)` of the library. */
export function hostConfig() {
  const look = document.documentElement.dataset.theme === "dark" ? dark : light;
  return {
    fontFamily: "'Segoe UI', 'Selawik', system-ui, sans-serif",
    fontSizes: { small: 12, default: 14, medium: 15, large: 17, extraLarge: 22 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    spacing: { small: 6, default: 10, medium: 14, large: 18, extraLarge: 24, padding: 12 },
    separator: { lineThickness: 1, lineColor: look.line },
    supportsInteractivity: true,
    textBlock: { headingLevel: 4 },
    actions: {
      maxActions: 20,
      spacing: "default",
      buttonSpacing: 0,
      showCard: { actionMode: "inline", inlineTopMargin: 8 },
      actionsOrientation: "horizontal",
      actionAlignment: "left",
    },
    inputs: {
      label: {
        requiredInputs: { size: "Default", color: "Default", weight: "Bolder", suffix: " *" },
        optionalInputs: { size: "Default", color: "Default", weight: "Bolder" },
      },
      errorMessage: { color: "Attention", weight: "Bolder", size: "Small" },
    },
    containerStyles: containerStyles(look),
  };
}

function containerStyles(look) {
  const foregroundColors = colours(look);
  const { surfaces } = look;
  const filled = Object.entries(surfaces).map(([name, backgroundColor]) => [
    name,
    { backgroundColor, foregroundColors },
  ]);
  return { default: { backgroundColor: "transparent", foregroundColors }, ...Object.fromEntries(filled) };
}

function colours({ text, subtle, accent, good, warning, attention }) {
  const pair = (strong) => ({ default: strong, subtle: strong });
  return {
    default: { default: text, subtle },
    accent: pair(accent),
    good: pair(good),
    warning: pair(warning),
    attention: pair(attention),
  };
}
