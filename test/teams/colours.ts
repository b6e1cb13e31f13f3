// Teams' own colours and shapes, as its design kit gives them.
export type Theme = "light" | "dark";

export function styleOf(theme: Theme): string {
  const { page, card, ink, edge, field } = colours[theme];
  return `
  body { margin: 0; } main { padding: 16px; background: ${page}; display: inline-block; }
  #card { background: ${card}; color: ${ink}; border-radius: 4px; font: 14px/20px "Segoe UI", "Open Sans", "DejaVu Sans", sans-serif; }
  .ac-pushButton { border: 1px solid ${edge}; border-radius: 4px; padding: 5px 12px; background: none; color: inherit;
    font: inherit; font-weight: 600; cursor: pointer; white-space: normal; text-align: center; }
  .ac-pushButton.style-positive { background: #5b5fc7; border-color: #5b5fc7; color: #fff; }
  .ac-pushButton.style-destructive { background: #c4314b; border-color: #c4314b; color: #fff; }
  .ac-input { box-sizing: border-box; max-width: 100%; font: inherit; color: inherit; background: ${field}; border: 1px solid ${edge};
    border-radius: 4px; padding: 5px 8px; }
  .ac-textInput, .ac-dateInput, .ac-timeInput, .ac-multichoiceInput { width: 100%; }
  .ac-anchor { color: inherit; }
  .ac-actionSet { flex-wrap: wrap; row-gap: 8px; }
  .ac-container { box-sizing: border-box; }`;
}

const colours = {
  light: { page: "#f5f5f5", card: "#ffffff", ink: "#242424", edge: "#8a8886", field: "#ffffff" },
  dark: { page: "#1f1f1f", card: "#292929", ink: "#ffffff", edge: "#8a8886", field: "#1f1f1f" },
};

export function hostConfig(theme: Theme) {
  const light = theme === "light";
  const tone = (normal: string, subtle = normal) => ({ default: normal, subtle });
  const foregroundColors = {
    default: light ? tone("#242424", "#616161") : tone("#ffffff", "#d6d6d6"),
    accent: light ? tone("#444791") : tone("#aeb2f5"),
    good: light ? tone("#0e6027") : tone("#92c353"),
    warning: light ? tone("#7a5200") : tone("#f2c661"),
    attention: light ? tone("#a5102d") : tone("#f9a4b0"),
  };
  const background = light
    ? {
        default: "#ffffff",
        emphasis: "#f5f5f5",
        accent: "#e8ebfa",
        good: "#e7f2da",
        warning: "#fbf6d9",
        attention: "#fcf4f6",
      }
    : {
        default: "#292929",
        emphasis: "#3d3d3d",
        accent: "#383966",
        good: "#1b3a1b",
        warning: "#463100",
        attention: "#3b1219",
      };
  const containerStyles = Object.fromEntries(
    Object.entries(background).map(([style, backgroundColor]) => [style, { backgroundColor, foregroundColors }]),
  );
  return {
    fontFamily: "inherit",
    containerStyles,
    spacing: { small: 4, default: 8, medium: 16, large: 24, extraLarge: 32, padding: 12 },
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    actions: {
      maxActions: 6,
      buttonSpacing: 8,
      actionsOrientation: "horizontal",
      actionAlignment: "left",
      spacing: "default",
    },
    textBlock: { headingLevel: 2 },
    textStyles: { heading: { size: "large", weight: "bolder" } },
  };
}
