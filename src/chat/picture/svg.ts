// A picture as SVG: what is drawn, and the same in words for whoever does not see it.

/** px; `marks` are elements, `said` what they show. */
export type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly string[];
  readonly said: readonly string[];
};

export type Picture = { readonly svg: string; readonly alt: string };

/** Drawings beneath each other; each was drawn from where the one before it ends. */
export function pictureOf(drawings: readonly Drawing[], language: string): Picture {
  const width = Math.max(...drawings.map((one) => one.width));
  const height = drawings.reduce((sum, one) => sum + one.height, 0);
  const alt = drawings.flatMap(({ said }) => said).join("\n");
  const [title = ""] = drawings.flatMap(({ said }) => said);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" xml:lang="${language}" font-family="Noto Sans, sans-serif">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(alt)}</desc>`,
    rect({ x: 0, y: 0, width, height, fill: "#ffffff" }),
    ...drawings.flatMap(({ marks }) => marks),
    "</svg>\n",
  ].join("\n");
  return { svg, alt };
}

type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
};

export function rect({ x, y, width, height, fill }: Box): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(Math.max(1, height))}" fill="${fill}"/>`;
}

export function line({
  x,
  y,
  to,
  color,
}: {
  readonly x: number;
  readonly y: number;
  readonly to: number;
  readonly color: string;
}): string {
  return `<path d="M${round(x)} ${round(y)}H${round(to)}" stroke="${color}" stroke-width="2.5" stroke-dasharray="6 3"/>`;
}

type Type = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly strong?: boolean;
  readonly color?: string;
};

export function text(said: string, { x, y, size, strong = false, color = "#1d2733" }: Type): string {
  const weight = strong ? ' font-weight="600"' : "";
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${color}"${weight}>${escaped(said)}</text>`;
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}

function escaped(said: string): string {
  return said.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
