// The house as stairs: a room is a step, and a dot right of it means that it opens a door to the room below that dot.
import type { Room } from "./rooms.ts";

const step = 40;
const left = 24;
const top = 120;
const label = 250;

export function picture(rooms: readonly Room[]): string {
  const columns = rooms.length * step;
  const width = left + label + columns + 330;
  const height = top + columns + 44;
  const lines = rooms.map((room, index) => linesOf(room, index, rooms.length));
  const rows = rooms.map((room, index) => rowOf(room, index, rooms));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">
<title id="title">The rooms of Dueline, and which opens a door to which</title>
<desc id="desc">${escaped(rooms.map(sentenceOf).join(" "))}</desc>
<style>
  text { font: 14px system-ui, sans-serif; fill: #1c2530 }
  .about, .package { font-size: 12px; fill: #56616e }
  .head { font-size: 13px; font-weight: 600 }
  .line { stroke: #e3e8ee; stroke-width: 1 }
  .step { fill: #2f6f8f }
  .door { fill: #2f6f8f }
  .upward { fill: #c6362c }
  .name { font-weight: 600 }
</style>
<rect width="${width}" height="${height}" fill="#ffffff"/>
<text class="head" x="${left}" y="30">Every door leads down: a dot right of a step is a door to the room whose step stands in its column</text>
<text class="head" x="${left + label + columns + 24}" y="${top - 8}">packages</text>
${lines.join("\n")}
${rows.join("\n")}
<text class="about" x="${left}" y="${height - 14}">Drawn from the imports by npm run picture; a dot left of the stairs would be red, and test/house.test.ts would fail.</text>
</svg>
`;
}

function linesOf({ name }: Room, index: number, count: number): string {
  const y = top + index * step;
  const x = column(index);
  return [
    `<line class="line" x1="${left}" y1="${y}" x2="${left + label + count * step + 300}" y2="${y}"/>`,
    `<line class="line" x1="${x}" y1="${top}" x2="${x}" y2="${y}"/>`,
    `<text class="about" transform="translate(${x} ${top - 8}) rotate(-45)">${escaped(name)}</text>`,
  ].join("\n");
}

function rowOf(room: Room, index: number, rooms: readonly Room[]): string {
  const y = top + index * step;
  const middle = y + step / 2;
  const end = left + label + rooms.length * step;
  const doors = room.opens.map((name) =>
    doorOf(
      index,
      rooms.findIndex((other) => other.name === name),
      middle,
    ),
  );
  return [
    `<text class="name" x="${left}" y="${middle + 5}">${escaped(room.name)}</text>`,
    `<text class="about" x="${left + 104}" y="${middle + 5}">${escaped(room.about)}</text>`,
    `<rect class="step" x="${column(index) - step / 2 + 2}" y="${y + 2}" width="${step - 4}" height="${step - 4}" rx="4"/>`,
    ...doors,
    `<text class="package" x="${end + 24}" y="${middle + 5}">${escaped(room.packages.join(", "))}</text>`,
  ].join("\n");
}

function doorOf(from: number, to: number, y: number): string {
  return `<circle class="${to > from ? "door" : "upward"}" cx="${column(to)}" cy="${y}" r="6"/>`;
}

function column(index: number): number {
  return left + label + index * step + step / 2;
}

function sentenceOf({ name, opens }: Room): string {
  return opens.length === 0 ? `${name} opens none.` : `${name} opens ${opens.join(", ")}.`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
