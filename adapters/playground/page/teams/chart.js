// Teams' bars as an element of the library, which has none of its own.
import { bars } from "../bars.js";
import { draw } from "../view.js";

const looks = { good: "good", attention: "critical", neutral: "quiet" };

/** Registers the element; `library` is Adaptive Cards'. */
export function teachCharts(library) {
  class GroupedBars extends library.CardElement {
    getJsonTypeName() {
      return "Chart.VerticalBar.Grouped";
    }

    internalParse(source, context) {
      super.internalParse(source, context);
      this.source = source;
    }

    internalRender() {
      const { title, data } = this.source;
      const labels = data[0].values.map(({ x }) => x);
      const node = document.createElement("div");
      draw(
        node,
        bars({
          title,
          series: data.map(({ legend, color }) => ({ name: legend, look: looks[color] })),
          bars: labels.map((label, nth) => ({ label, values: data.map(({ values }) => values[nth].y) })),
        }),
      );
      return node;
    }
  }
  library.GlobalRegistry.elements.register("Chart.VerticalBar.Grouped", GroupedBars);
}
